/**
 * Who is paid and who pays. Shops, suppliers and public bodies are real and well known, as facts of British life; people, employers and small
 * independent places are invented. `wording` is how the payee names itself to the bank:
 * {store} a branch number, {town} the customer's town, {order} an order code that differs every time.
 */
export type Payee = {
  /** null where the wording gives nothing away, not even to the customer. */
  readonly name: string | null
  readonly wording: string
  /** TrueLayer's pair, empty where its enrichment never knows. */
  readonly classification: readonly string[]
}

export const payee = (name: string, wording: string, ...classification: string[]): Payee => ({
  name,
  wording,
  classification,
})

const groceries = ['Shopping', 'Groceries']
const coffee = ['Food & Dining', 'Coffee shops']
const restaurants = ['Food & Dining', 'Restaurants']
const fastFood = ['Food & Dining', 'Fast Food']
const bars = ['Food & Dining', 'Bars']
const delivery = ['Food & Dining', 'Delivery']
const clothing = ['Shopping', 'Clothing']
const general = ['Shopping', 'General']
const homeware = ['Shopping', 'Home']
const transit = ['Auto & Transport', 'Public transport']
const fuel = ['Auto & Transport', 'Gas & Fuel']
const pharmacy = ['Health & Fitness', 'Pharmacy']
const movies = ['Entertainment', 'Movies & DVDs']
const charity = ['Gifts & Donations', 'Charity']

export const supermarkets = [
  payee('Tesco', 'TESCO STORES {store}', ...groceries),
  payee('Sainsbury’s', 'SAINSBURYS S/MKTS {store}', ...groceries),
  payee('Asda', 'ASDA SUPERSTORE {store}', ...groceries),
  payee('Morrisons', 'WM MORRISONS STORE {store}', ...groceries),
  payee('Aldi', 'ALDI {store} {town}', ...groceries),
  payee('Lidl', 'LIDL GB {town}', ...groceries),
  payee('Waitrose', 'WAITROSE {store}', ...groceries),
]
export const cornerShops = [
  payee('Co-op', 'CO-OP GROUP FOOD {store}', ...groceries),
  payee('Tesco Express', 'TESCO EXPRESS {store}', ...groceries),
  payee('Sainsbury’s Local', 'SAINSBURYS LOCAL {store}', ...groceries),
  payee('M&S Food', 'MARKS&SPENCER PLC FOOD {store}', ...groceries),
  payee('Spar', 'SPAR {town}', ...groceries),
  payee('Little Waitrose', 'LITTLE WAITROSE {store}', ...groceries),
  payee('Alder Road News', 'ALDER ROAD NEWS AND WINE'),
]
export const coffeeShops = [
  payee('Pret A Manger', 'PRET A MANGER {store}', ...coffee),
  payee('Costa', 'COSTA COFFEE {store}', ...coffee),
  payee('Starbucks', 'STARBUCKS {store} {town}', ...coffee),
  payee('Caffè Nero', 'CAFFE NERO {town}', ...coffee),
  payee('Greggs', 'GREGGS PLC {store}', ...fastFood),
  payee('Kiln Yard Coffee', 'SumUp  *KILN YARD COFFEE', ...coffee),
  payee('Gail’s', 'GAILS BAKERY {town}', ...coffee),
]
export const lunches = [
  payee('Pret A Manger', 'PRET A MANGER {store}', ...coffee),
  payee('itsu', 'ITSU {town}', ...fastFood),
  payee('Leon', 'LEON RESTAURANTS {store}', ...fastFood),
  payee('Subway', 'SUBWAY {store}', ...fastFood),
  payee('Boots', 'BOOTS {store}', ...pharmacy),
  payee('McDonald’s', 'MCDONALDS {store}', ...fastFood),
  payee('Wasabi', 'WASABI {town}', ...fastFood),
]
export const restaurantTables = [
  payee('Nando’s', 'NANDOS {town}', ...restaurants),
  payee('Wagamama', 'WAGAMAMA {town}', ...restaurants),
  payee('Pizza Express', 'PIZZA EXPRESS {store}', ...restaurants),
  payee('Dishoom', 'DISHOOM {town}', ...restaurants),
  payee('Franco Manca', 'FRANCO MANCA {town}', ...restaurants),
  payee('Trattoria Bellerby', 'SQ *TRATTORIA BELLERBY', ...restaurants),
  payee('The Copper Kettle', 'ZETTLE_*THE COPPER KETTLE CAFE'),
  payee('Saffron House', 'SAFFRON HOUSE TANDOORI RESTAURANT'),
]
export const pubs = [
  payee('J D Wetherspoon', 'J D WETHERSPOON {town}', ...bars),
  payee('Greene King', 'GREENE KING {store}', ...bars),
  payee('The Waterman’s Arms', 'THE WATERMANS ARMS PUB', ...bars),
  payee('BrewDog', 'BREWDOG BARS {town}', ...bars),
  payee('Young’s', 'YOUNGS PUBS {store}', ...bars),
]
export const takeaways = [
  payee('Deliveroo', 'DELIVEROO', ...delivery),
  payee('Just Eat', 'JUST EAT.CO.UK LTD', ...delivery),
  payee('Uber Eats', 'UBER *EATS HELP.UBER.COM', ...delivery),
  payee('Domino’s', 'DOMINOS PIZZA {town}', ...fastFood),
  payee('Golden Fry', 'GOLDEN FRY FISH AND CHIPS', ...fastFood),
  payee('KFC', 'KFC {town}', ...fastFood),
]
export const petrol = [
  payee('Shell', 'SHELL {town} S/STN', ...fuel),
  payee('BP', 'BP {town} SERVICE STN', ...fuel),
  payee('Tesco Petrol', 'TESCO PFS {store}', ...fuel),
  payee('Esso', 'ESSO {town} SERVICE STATION', ...fuel),
]
export const parking = [
  payee('RingGo', 'RINGGO PARKING', 'Auto & Transport', 'Parking'),
  payee('NCP', 'NCP LIMITED {town}', 'Auto & Transport', 'Parking'),
  payee('JustPark', 'JUSTPARK.COM', 'Auto & Transport', 'Parking'),
  payee('PayByPhone', 'PAYBYPHONE PARKING', 'Auto & Transport', 'Parking'),
]
export const taxis = [
  payee('Uber', 'UBER *TRIP HELP.UBER.COM', 'Auto & Transport', 'Taxi'),
  payee('Bolt', 'BOLT.EU/O/{order}', 'Auto & Transport', 'Taxi'),
  payee('FREENOW', 'FREENOW *{order}', 'Auto & Transport', 'Taxi'),
]
export const trains = [
  payee('Trainline', 'TRAINLINE.COM', ...transit),
  payee('LNER', 'LNER.CO.UK', ...transit),
  payee('Great Western Railway', 'GWR TICKETS', ...transit),
  payee('Avanti West Coast', 'AVANTI WEST COAST', ...transit),
]
export const onlineShops = [
  payee('Amazon', 'AMZNMktplace*{order}', ...general),
  payee('Amazon', 'AMAZON.CO.UK*{order}', ...general),
  payee('eBay', 'EBAY O*{order}', ...general),
  payee('Argos', 'ARGOS LTD {store}', ...general),
  payee('Etsy', 'PAYPAL *ETSY INC', ...general),
  payee('Vinted', 'VINTED {order}', ...clothing),
  payee('John Lewis', 'JOHN LEWIS PARTNERSHIP', ...general),
]
export const clothesShops = [
  payee('ASOS', 'ASOS.COM', ...clothing),
  payee('Uniqlo', 'UNIQLO {town}', ...clothing),
  payee('Next', 'NEXT RETAIL LTD {store}', ...clothing),
  payee('M&S', 'MARKS&SPENCER PLC {store}', ...clothing),
  payee('Primark', 'PRIMARK {store}', ...clothing),
  payee('Zara', 'ZARA UK LTD', ...clothing),
  payee('Clarks', 'CLARKS {town}', ...clothing),
]
export const highStreet = [
  payee('WHSmith', 'WH SMITH {town}', 'Shopping', 'Books'),
  payee('Waterstones', 'WATERSTONES {town}', 'Shopping', 'Books'),
  payee('Currys', 'CURRYS {store}', 'Shopping', 'Electronics & Software'),
  payee('Decathlon', 'DECATHLON UK LTD', 'Shopping', 'Sporting Goods'),
  payee('TK Maxx', 'TK MAXX {store}', ...clothing),
  payee('Flying Tiger', 'FLYING TIGER {town}', ...general),
  payee('Post Office', 'POST OFFICE COUNTER', 'Business Services', 'Shipping'),
  payee('Timpson', 'TIMPSON LTD {store}'),
]
export const homeShops = [
  payee('IKEA', 'IKEA LIMITED {town}', ...homeware),
  payee('B&Q', 'B & Q {store}', ...homeware),
  payee('Screwfix', 'SCREWFIX DIRECT {town}', ...homeware),
  payee('Dunelm', 'DUNELM {town}', ...homeware),
  payee('Wickes', 'WICKES {store}', ...homeware),
  payee('Homebase', 'HOMEBASE LTD {store}', ...homeware),
]
export const chemists = [
  payee('Boots', 'BOOTS {store}', ...pharmacy),
  payee('Superdrug', 'SUPERDRUG {town}', ...pharmacy),
  payee('LloydsPharmacy', 'LLOYDSPHARMACY {store}', ...pharmacy),
  payee('Holland & Barrett', 'HOLLAND & BARRETT {store}', ...pharmacy),
]
export const outings = [
  payee('Odeon', 'ODEON CINEMAS {town}', ...movies),
  payee('Vue', 'VUE CINEMAS {town}', ...movies),
  payee('Ticketmaster', 'TICKETMASTER UK', 'Entertainment', 'Arts'),
  payee('National Trust', 'NATIONAL TRUST ADMISSIONS', 'Entertainment', 'Outdoors'),
  payee('Steam', 'STEAMGAMES.COM', 'Entertainment', 'Games'),
  payee('Eventbrite', 'EVENTBRITE *{order}', 'Entertainment', 'Arts'),
  payee('Everyman', 'EVERYMAN CINEMA', ...movies),
]
export const lotteries = [payee('National Lottery', 'NATIONAL LOTTERY INTERNET', 'Gambling', 'Lottery')]
export const barbers = [
  payee('Ridge Street Barbers', 'SumUp  *RIDGE ST BARBERS', 'Personal Care', 'Hair'),
  payee('Toni & Guy', 'TONI & GUY {town}', 'Personal Care', 'Hair'),
]
export const petShops = [payee('Pets at Home', 'PETS AT HOME LTD {store}', 'Shopping', 'Pets')]
export const garages = [
  payee('Kwik Fit', 'KWIK FIT {town}', 'Auto & Transport', 'Service & Auto Parts'),
  payee('Halfords', 'HALFORDS AUTOCENTRE {store}', 'Auto & Transport', 'Service & Auto Parts'),
]
export const opticians = [payee('Specsavers', 'SPECSAVERS {town}', 'Health & Fitness', 'Eye care')]
export const dentists = [payee('Fern Lane Dental', 'FERN LANE DENTAL PRACTICE', 'Health & Fitness', 'Dentist')]
export const sponsorships = [
  payee('JustGiving', 'JUSTGIVING', ...charity),
  payee('British Red Cross', 'BRITISH RED CROSS', ...charity),
  payee('Oxfam', 'OXFAM SHOP {store}', ...charity),
]
export const flights = [
  payee('easyJet', 'EASYJET {order}', 'Travel', 'Air Travel'),
  payee('British Airways', 'BRITISH AIRWAYS {order}', 'Travel', 'Air Travel'),
  payee('Ryanair', 'RYANAIR {order}', 'Travel', 'Air Travel'),
]
export const hotels = [
  payee('Booking.com', 'HOTEL AT BOOKING.COM', 'Travel', 'Hotel'),
  payee('Airbnb', 'AIRBNB * {order}', 'Travel', 'Hotel'),
  payee('Premier Inn', 'PREMIER INN {store}', 'Travel', 'Hotel'),
]
export const cashMachines = [
  payee('Cash', 'SAINSBURYS BK {town}'),
  payee('Cash', 'NOTEMACHINE {town}'),
  payee('Cash', 'POST OFFICE ATM {town}'),
  payee('Cash', 'CARDTRONICS {town}'),
]
/** How many of it were had for a pound, in thousandths; the minor units of a pound's worth come from `decimals`. */
export type Currency = {
  readonly code: string
  readonly decimals: 0 | 2
  readonly rate: readonly [from: number, to: number]
}

const euro: Currency = { code: 'EUR', decimals: 2, rate: [1_135, 1_190] }
export const dollar: Currency = { code: 'USD', decimals: 2, rate: [1_240, 1_345] }
const franc: Currency = { code: 'CHF', decimals: 2, rate: [1_080, 1_140] }
const zloty: Currency = { code: 'PLN', decimals: 2, rate: [4_920, 5_060] }
const krona: Currency = { code: 'SEK', decimals: 2, rate: [12_700, 13_600] }
const yen: Currency = { code: 'JPY', decimals: 0, rate: [185_000, 204_000] }

export type Country = { readonly currency: Currency; readonly payees: readonly Payee[] }

/** Where people go in spring and summer. */
export const near: readonly Country[] = [
  {
    currency: euro,
    payees: [
      payee('Mercadona', 'MERCADONA VALENCIA', ...groceries),
      payee('Bar La Esquina', 'BAR LA ESQUINA VALENCIA', ...bars),
      payee('Restaurante El Faro', 'RESTAURANTE EL FARO', ...restaurants),
      payee('Renfe', 'RENFE VIAJEROS', ...transit),
      payee('Heladería Sol', 'HELADERIA SOL VALENCIA'),
    ],
  },
  {
    currency: euro,
    payees: [
      payee('Carrefour', 'CARREFOUR CITY LYON', ...groceries),
      payee('Boulangerie Martel', 'BOULANGERIE MARTEL LYON', ...coffee),
      payee('Brasserie du Quai', 'BRASSERIE DU QUAI LYON', ...restaurants),
      payee('SNCF', 'SNCF CONNECT', ...transit),
      payee('Musée des Confluences', 'MUSEE DES CONFLUENCES'),
    ],
  },
  {
    currency: euro,
    payees: [
      payee('Coop', 'COOP BOLOGNA CENTRO', ...groceries),
      payee('Caffè Aurora', 'CAFFE AURORA BOLOGNA', ...coffee),
      payee('Osteria del Ponte', 'OSTERIA DEL PONTE', ...restaurants),
      payee('Trenitalia', 'TRENITALIA SPA', ...transit),
      payee('Gelateria Neve', 'GELATERIA NEVE BOLOGNA'),
    ],
  },
  {
    currency: euro,
    payees: [
      payee('Pingo Doce', 'PINGO DOCE PORTO', ...groceries),
      payee('Pastelaria Lua', 'PASTELARIA LUA PORTO', ...coffee),
      payee('Tasca do Rio', 'TASCA DO RIO PORTO', ...restaurants),
      payee('Metro do Porto', 'METRO DO PORTO', ...transit),
    ],
  },
]
/** Where some go in winter, with money of its own. */
export const far: readonly Country[] = [
  {
    currency: dollar,
    payees: [
      payee('Trader Joe’s', "TRADER JOE'S BROOKLYN", ...groceries),
      payee('MTA', 'MTA*NYCT PAYGO', ...transit),
      payee('Harbor Diner', 'SQ *HARBOR DINER', ...restaurants),
    ],
  },
  {
    currency: franc,
    payees: [
      payee('Migros', 'MIGROS ZURICH HB', ...groceries),
      payee('SBB', 'SBB CFF FFS', ...transit),
      payee('Gasthaus Alpenblick', 'GASTHAUS ALPENBLICK', ...restaurants),
    ],
  },
  {
    currency: zloty,
    payees: [
      payee('Żabka', 'ZABKA KRAKOW', ...groceries),
      payee('PKP Intercity', 'PKP INTERCITY', ...transit),
      payee('Pierogarnia Pod Lipą', 'PIEROGARNIA POD LIPA', ...restaurants),
    ],
  },
  {
    currency: krona,
    payees: [
      payee('ICA', 'ICA NARA STOCKHOLM', ...groceries),
      payee('SL', 'SL STOCKHOLM', ...transit),
      payee('Kafé Norrsken', 'KAFE NORRSKEN', ...coffee),
    ],
  },
  {
    currency: yen,
    payees: [
      payee('7-Eleven', 'SEVEN-ELEVEN TOKYO', ...groceries),
      payee('JR East', 'JR EAST MOBILE SUICA', ...transit),
      payee('Soba Hinode', 'SOBA HINODE', ...restaurants),
    ],
  },
]
/** Wordings that nobody can read, such as every statement has a few of. */
export const opaque: readonly Payee[] = [
  'AS LTD {store}',
  'PP*{order}',
  'CRV*{order}',
  'FORGN PYT {store}',
  'SQ *M T K',
  'POS {store} LDN',
  'BRT SVCS {order}',
  'ZTL*QV',
].map((wording) => ({ name: null, wording, classification: [] }))

export type Town = {
  readonly name: string
  readonly council: string
  readonly water: string
  readonly transit: Payee
}
export const towns: readonly [Town, ...Town[]] = [
  {
    name: 'LONDON',
    council: 'LEWISHAM COUNCIL',
    water: 'THAMES WATER',
    transit: payee('TfL', 'TFL TRAVEL CH', ...transit),
  },
  {
    name: 'LEEDS',
    council: 'LEEDS CITY COUNCIL',
    water: 'YORKSHIRE WATER',
    transit: payee('First Bus', 'FIRST BUS LEEDS', ...transit),
  },
  {
    name: 'BRISTOL',
    council: 'BRISTOL CITY COUNCIL',
    water: 'BRISTOL WATER',
    transit: payee('First Bus', 'FIRST WEST OF ENGLAND', ...transit),
  },
  {
    name: 'MANCHESTER',
    council: 'MANCHESTER CITY COUNCIL',
    water: 'UNITED UTILITIES',
    transit: payee('Metrolink', 'TFGM METROLINK', ...transit),
  },
  {
    name: 'BIRMINGHAM',
    council: 'BIRMINGHAM CITY COUNCIL',
    water: 'SEVERN TRENT WATER',
    transit: payee('National Express', 'NATIONAL EXPRESS WM', ...transit),
  },
  {
    name: 'NEWCASTLE',
    council: 'NEWCASTLE CITY COUNCIL',
    water: 'NORTHUMBRIAN WATER',
    transit: payee('Nexus', 'NEXUS METRO', ...transit),
  },
  {
    name: 'BRIGHTON',
    council: 'BRIGHTON & HOVE CITY COUNCIL',
    water: 'SOUTHERN WATER',
    transit: payee('Brighton & Hove', 'BRIGHTON HOVE BUS', ...transit),
  },
]

const bills = (sub: string): string[] => ['Bills and Utilities', sub]
export const energy = ['OCTOPUS ENERGY', 'BRITISH GAS', 'EDF ENERGY', 'OVO ENERGY', 'E.ON NEXT'].map((name) =>
  payee(name, name, ...bills('Utilities')),
)
export const broadband = ['BT GROUP PLC', 'VIRGIN MEDIA', 'SKY DIGITAL', 'HYPEROPTIC', 'ZEN INTERNET'].map((name) =>
  payee(name, name, ...bills('Internet')),
)
export const mobile = ['EE LIMITED', 'VODAFONE LTD', 'O2', 'GIFFGAFF', 'VOXI'].map((name) =>
  payee(name, name, ...bills('Mobile Phone')),
)
export const gyms = ['PUREGYM LTD', 'THE GYM GROUP', 'DAVID LLOYD LEISURE', 'NUFFIELD HEALTH'].map((name) =>
  payee(name, name, 'Health & Fitness', 'Gym'),
)
export const carInsurers = ['ADMIRAL INSURANCE', 'DIRECT LINE INS', 'HASTINGS DIRECT'].map((name) =>
  payee(name, name, 'Auto & Transport', 'Auto Insurance'),
)
export const homeInsurers = ['AVIVA HOME INSURANCE', 'LV= HOME INSURANCE', 'NFU MUTUAL'].map((name) =>
  payee(name, name, 'Pension and insurances', 'Buildings and contents insurance'),
)
export const lifeInsurers = ['LEGAL & GENERAL', 'VITALITY LIFE'].map((name) =>
  payee(name, name, 'Pension and insurances', 'Life insurance'),
)
export const petInsurers = ['PETPLAN', 'BOUGHT BY MANY'].map((name) => payee(name, name, 'Health & Fitness', 'Pets'))
export const lenders = ['NATIONWIDE MORTGAGE', 'HALIFAX MORTGAGE', 'SANTANDER MORTGAGE'].map((name) =>
  payee(name, name, 'Home', 'Mortgage'),
)
export const charities = ['SHELTER', 'CANCER RESEARCH UK', 'BRITISH HEART FOUNDATION', 'RNLI', 'DOGS TRUST'].map(
  (name) => payee(name, name, ...charity),
)
export const investments = ['VANGUARD ASSET MANAGEMENT', 'HARGREAVES LANSDOWN', 'TRADING 212'].map((name) =>
  payee(name, name, 'Investments', 'Equities'),
)

export const dividends = ['NATIONAL GRID', 'UNILEVER PLC', 'LEGAL & GENERAL', 'TESCO PLC'].map((name) =>
  payee(name, name, 'Investments', 'Equities'),
)
export const bookmakers = ['BET365', 'SKY BETTING', 'PADDY POWER', 'WILLIAM HILL'].map((name) =>
  payee(name, name, 'Gambling', 'Betting'),
)
export const inParts = [
  payee('Klarna', 'KLARNA*ASOS', ...clothing),
  payee('Klarna', 'KLARNA*H&M', ...clothing),
  payee('Clearpay', 'CLEARPAY {order}', ...general),
]
export const builders = [
  payee('Screwfix', 'SCREWFIX DIRECT {town}', ...homeware),
  payee('Toolstation', 'TOOLSTATION {store}', ...homeware),
  payee('Travis Perkins', 'TRAVIS PERKINS {town}', ...homeware),
]
export const boxes = ['RIVERFORD ORGANIC', 'ABEL AND COLE', 'ODDBOX'].map((name) => payee(name, name, ...groceries))
export const kits = ['HELLOFRESH UK', 'GOUSTO', 'MINDFUL CHEF'].map((name) => payee(name, name, ...delivery))
export const magazines = ['ECONOMIST NEWSPAPER', 'PRIVATE EYE', 'LONDON REVIEW OF BOOKS'].map((name) =>
  payee(name, name, 'Entertainment', 'Newspaper & Magazines'),
)

export const sim = payee('Lebara', 'LEBARA MOBILE', 'Bills and Utilities', 'Mobile Phone')
export const audiobooks = payee('Audible', 'AUDIBLE UK', 'Shopping', 'Books')
export const assistant = payee('OpenAI', 'OPENAI *CHATGPT SUBSCR', 'Shopping', 'Electronics & Software')
export const hosting = payee('DigitalOcean', 'DIGITALOCEAN.COM', 'Business Services')
export const railcard = payee('Railcard', 'RAILCARD.CO.UK', 'Auto & Transport', 'Public transport')
export const breakdown = payee('AA', 'AA MEMBERSHIP', 'Auto & Transport', 'Auto Insurance')
export const schoolMeals = payee('ParentPay', 'PARENTPAY LTD', 'Education', 'Tuition')
export const cheque = payee('Cheque', 'CHEQUE')
export const cashback = payee('Cashback', 'CASHBACK')
export const accountFee = payee('Account fee', 'MONTHLY ACCOUNT FEE', 'Fees & Charges', 'Bank Fee')
export const foreignFee = payee('Foreign fee', 'NON-STERLING TRANSACTION FEE', 'Fees & Charges', 'Bank Fee')
export const unpaidFee = payee('Unpaid item fee', 'UNPAID ITEM FEE', 'Fees & Charges', 'Bank Fee')
export const overdraftFee = payee('Overdraft', 'ARRANGED OVERDRAFT INTEREST')
export const cardBill = payee('Credit card payment', 'CLASSIC CREDIT CARD PAYMENT')
export const rewardsBill = payee('Credit card payment', 'REWARDS CREDIT CARD PAYMENT')
export const interest = payee('Interest', 'INTEREST')

/** Invented. */
export const clients = [
  'HOLLINS & OSEI LTD',
  'NORTHGATE DENTAL',
  'THE LANTERN HOUSE',
  'FAIRCLOTH ESTATES',
  'RIVERBANK PRIMARY',
].map((name) => payee(name, name))
export const nursery = payee('Tiny Acorns', 'TINY ACORNS DAY NURSERY', 'Education', 'Tuition')
/** A former employer's. */
export const pensionSchemes = ['CALDER VALE PENSIONS', 'MERIDIAN CARE PENSION', 'COUNTY COUNCIL PENSIONS']

/** Invented. */
export const employers = [
  'HARTWELL STONE LTD',
  'BRIGHTMOOR SYSTEMS LTD',
  'CALDER VALE DESIGN',
  'ORCHARD GATE SCHOOLS TRUST',
  'PENROSE LOGISTICS LTD',
  'MERIDIAN CARE GROUP',
]
export const firstNames = [
  'ALICE',
  'BEN',
  'CHLOE',
  'DANIEL',
  'ELLA',
  'FARAH',
  'GEORGE',
  'HANNAH',
  'IMRAN',
  'JESS',
  'KOFI',
  'LUCY',
  'MARCUS',
  'NADIA',
  'OSCAR',
  'PRIYA',
  'ROSA',
  'SAM',
  'TARIQ',
  'WILL',
]
export const lastNames = [
  'ABBOTT',
  'BELLERBY',
  'CARRICK',
  'DUNMORE',
  'ELLWOOD',
  'FAIRCLOTH',
  'GARSIDE',
  'HOLLINS',
  'IQBAL',
  'KEARSLEY',
  'LANGDALE',
  'MENSAH',
  'NORWOOD',
  'OSEI',
  'PATEL',
  'QUILTER',
  'ROWNTREE',
  'SINCLAIR',
  'THWAITE',
  'WENTWORTH',
]
