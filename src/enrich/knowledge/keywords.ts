import { pubNames } from './pub-names.ts'
import { table } from './table.ts'

/** Words that tell the trade of a payee nobody has heard of. The last one in a name counts: a *Coffee House Hotel* is a hotel. */
export const keywords: readonly (readonly [phrase: string, category: string])[] = [
  ...pubNames.map((name) => [name, 'eating_out.pub_bar'] as const),
  ...table(`
  groceries.supermarket:
    supermarket, supermarkets, hypermarket, cash and carry, superstore, supermercado, supermarche, supermercato, hipermercado, mercado, superstores
  groceries.convenience:
    convenience, convenience store, newsagent, newsagents, news and wine, news and booze, mini market, minimarket, minimart, mini mart, corner shop, local store, general store, village store, village stores, village shop, food and wine, food store, food stores, foodstore, one stop shop, express store, news, kiosk, food centre, tabac, tabacchi, costcutter store, local shop, supersave, late shop
  groceries.specialist:
    bakery, bakeries, baker, bakers, bakehouse, butcher, butchers, fishmonger, fishmongers, greengrocer, greengrocers, grocer, grocers, deli, delicatessen, farm shop, farmshop, cheese, cheesemonger, chocolatier, chocolates, patisserie, patissier, sweet shop, sweets, confectionery, wholefoods, whole foods, health foods, organic, halal meat, halal, meat, fruit and veg, oriental supermarket, asian supermarket, polish deli, polskie, delikatesy, boulangerie, panaderia, pasticceria, panificio, fruiterers, produce, confectioner, provisions, farmers market, tea shop tea, meal kits, veg box, smokehouse foods, sourdough
  groceries.alcohol:
    off licence, offlicence, wines, wine shop, wine merchants, wine merchant, vintners, booze, bottle shop, wine cellar, wine cellars, beer shop, liquor, whisky shop, wine co, off sales, wine and spirits
  eating_out.restaurant:
    restaurant, restaurants, rest, curry, italian, indian, japanese, moroccan, greek, peruvian, caribbean, ethiopian, eritrean, georgian restaurant, sri lankan, malaysian, bangladeshi, syrian, iranian, brazilian, argentinian, portuguese, iberian, tandoor, karahi, kebabish, nihari, biryani, dosa, gastro, restaurante, ristorante, restaurang, bistro, brasserie, steakhouse, steak house, grill, grillhouse, diner, tandoori, balti, curry house, indian cuisine, cuisine, thai, trattoria, osteria, tapas, sushi, ramen, noodle, noodles, noodle house, dim sum, dining, eatery, dhaba, bhavan, mezze, meze, taverna, pizzeria restaurant, kitchen, kitchens, smokehouse, carvery, oyster bar, seafood restaurant, rotisserie, chophouse, cantina, spice, spices, chinese restaurant, chinese, szechuan, sichuan, peking, mandarin, cantonese, hotpot, bbq, izakaya, teppanyaki, churrascaria, rodizio, bodega, tasca, gastropub, buffet, ocakbasi, tagine, biryani house, fish restaurant, supper club, table, lebanese, turkish restaurant, persian, mexican, taqueria, korean, vietnamese, pho, nepalese, gurkha, punjabi, mughal, masala
  eating_out.fast_food:
    pizza, pizzas, pizzeria, kebab, kebabs, kebap, fish and chips, fish and chip, fish n chips, fish bar, chippy, chip shop, chips, fryer, frying, fried chicken, peri peri, chicken shop, chicken, takeaway, take away, takeaways, burger, burgers, doner, shawarma, falafel, wraps, wrap, hot dogs, hotdog, donuts, doughnuts, bagel, bagels, sandwich, sandwiches, sandwich bar, subs and salads, ice cream, gelato, gelateria, heladeria, glacier, eis, ices, waffles, crepes, creperie, churros, bubble tea, boba, dessert, desserts, milkshakes, pasty, pasties, pie shop, pies, burrito, burritos, tacos, street food, fast food, noodle bar, salad bar, wok, poke, gyros, souvlaki, bao, jerk, imbiss, bocadillos, food truck, baguettes
  eating_out.coffee:
    coffee, coffees, bean, beans, java, brew, mug, cuppa, teapot, roasted, toasted, grounds, daily grind, latte, cappuccino, mocha, baristas, cafe, caffe, cafes, espresso, coffee shop, coffee house, coffee bar, coffee roasters, roasters, roastery, tea room, tea rooms, tearoom, tearooms, tea house, teahouse, barista, cafeteria, kaffee, kaffe, koffie, cafetaria, pastelaria, pasteleria, brunch, breakfast bar, chai, chaii, karak, juice bar, smoothie, matcha, cakes, cake shop, cupcakes, cupcake, cake
  eating_out.pub_bar:
    pub, pubs, inn, tavern, taverns, taphouse, tap house, taproom, tap room, brewery tap, brewery, brewing, brewing co, ale house, alehouse, free house, freehouse, public house, bar, bars, wine bar, cocktail bar, cocktails, cocktail, nightclub, night club, club bar, micropub, beer hall, beer house, beer garden, gin bar, sports bar, arms, the crown, the plough, the swan, the bell, the ship, the george, the bull, the anchor, the railway, the star, new inn, station tavern, lounge bar, cerveceria, biergarten, brauhaus, bierhaus, birreria, ale, ales, cider house, bar and grill, social club bar, cocktail lounge, irish bar, bar and kitchen, craft beer
  eating_out.other:
    vending, canteen, catering, caterers, refectory, staff restaurant, kiosk cafe catering, concession, concessions, refreshments, food hall, market hall, food court, vending machine
  transport.public:
    buses, bus, coaches, metro, tram, trams, tramway, underground, subway ticket, transit, public transport, bus tickets, busses, autobus, atm milano, tmb, coach travel
  transport.rail:
    rail, railway, railways, trains, train, train tickets, train ticket, tvm, ticket office station, rail tickets, rail ticket office, bahn, ferrovie
  transport.taxi:
    taxi, taxis, cabs, cab, minicab, minicabs, private hire, black cab, radio cars, cars taxi, airport transfers, airport transfer, cab co, licensed taxi, chauffeur, station cars, car service
  transport.fuel:
    petrol, filling station, service station, garage fuel, autogas, gasolinera, area de servicio, tankstelle, autogrill carburante, esso station, shell station, motorway services fuel
  transport.ev_charging:
    ev charging, ev charge, charge point, chargepoint, charging station, evcharging, electric vehicle charging, ev charger, supercharger
  transport.parking:
    parking, car park, parcheggio, parkhaus, aparcamiento, estacionamiento
  transport.vehicle_service:
    garage, garages, motors, motor services, autos, auto, autocentre, autocentres, autocare, tyres, tyre, mot centre, mot test, exhausts, car repairs, car repair, vehicle repairs, body shop repairs, motor factors, car parts, auto parts, motor spares, car spares, windscreens, windscreen, motorcycles, motorcycle, hand car wash, car valeting, car care, car wash, car centre, service centre, autoparts, mechanics, mechanic, vehicle services, car sales, cars ltd, car clinic, motor company
  transport.micromobility:
    e scooters, scooters, bike hire, bike share, cycle hire, cycle share, scooter hire
  transport.tolls:
    toll, toll bridge, autopista, peaje, autostrade, autostrada, peage
  shopping.clothing:
    clothing, clothes, fashion, fashions, menswear, ladieswear, womenswear, boutique, shoes, footwear, shoe shop, trainers, sneakers, lingerie, underwear, uniforms, childrenswear, baby shop, babywear, knitwear, bridal, bridalwear, tailors, tailoring, workwear, apparel, outfitters, hosiery, kidswear, denim, streetwear, socks, suits, dresses, formalwear, boots and shoes
  shopping.electronics:
    electronics, electricals, electrical appliances, computers, computer, computing, phones, phone shop, phone repairs, phone repair, hifi, hi fi, audio, cameras, camera, appliances, domestic appliances, mobile phones, gadgets, vacuums, laptops, tv and video, sound and vision, repair phone, tech store, pc repair, printer ink, ink cartridges, cartridge, photographic
  shopping.general:
    department store, discount store, pound shop, bargains, bargain, variety store, gift and home, discounts, home bargains store, pound store, outlet, bazaar, emporium, el corte
  shopping.books_stationery:
    books, bookshop, bookshops, bookstore, booksellers, bookseller, stationery, stationers, librairie, libreria, comics books, paper shop, office supplies, book shop
  shopping.toys_hobbies:
    toys, toy shop, toyshop, toy, crafts, craft, craft shop, hobbies, hobby, models, model shop, model railways, games store, comics, comic, yarn, wool, wool shop, wools, fabrics, fabric, haberdashery, sewing, quilting, musical instruments, music shop, guitars, guitar, pianos, drums, records, vinyl, record shop, art supplies, art shop, jigsaws, puzzles, trading cards, collectables, collectibles, needlecraft, art materials, beads, board games, miniatures, patchwork
  shopping.sports_outdoor:
    sports, sport, sports shop, sportswear, cycles, cycle, cycling, bikes, bike shop, bicycles, bike, angling, tackle, fishing tackle, outdoors, outdoor, camping, golf shop, ski shop, surf shop, snow and rock, running shop, equestrian, saddlery, archery, tennis shop, cricket shop, wetsuits, kayaks, climbing shop, skates, ski hire, fitness equipment
  shopping.jewellery:
    jewellers, jeweller, jewellery, jewelry, watches, goldsmith, goldsmiths, diamonds, handbags, luggage, accessories, silversmith, watch repairs, pearls
  shopping.gifts_flowers:
    florist, florists, flowers, flower shop, gift shop, card shop, gifts, gift, cards and gifts, greetings cards, party shop, balloons, balloon, fleuriste, flores, bouquets, souvenirs, souvenir, party supplies, blooms, cards, candles, hampers, gift cards
  shopping.second_hand:
    charity shop, thrift, second hand, secondhand, vintage, pawnbrokers, pawnbroker, antiques, antique, flea market, car boot, retro, auction, auctions, auctioneers, preloved, pre loved
  shopping.other:
    vape, vapes, vaping, e cig, ecig, ecigs, e cigarettes, tobacco, tobacconist, cigars, smoke shop, hydroponics, vape shop
  home.diy_garden:
    diy, hardware, ironmongers, garden centre, garden centres, nurseries plants, plants, plant centre, garden, gardens centre, builders merchants, builders merchant, building supplies, timber, paints, tiles, plumbing supplies, plumbing merchants, plumb centre, electrical wholesale, electrical supplies, tools, tool hire, fencing supplies, sheds, turf, seeds, aquatics garden, hire shop, plant hire, fireplaces, stoves, decking, landscape supplies, aggregates, bathrooms, tile, decorating centre, compost
  home.furniture_homeware:
    furniture, furnishings, homeware, homewares, interiors, interior, sofas, sofa, beds, bed centre, bedding, mattress, mattresses, carpets, carpet, flooring, floors, curtains, blinds, kitchenware, cookware, linens, rugs, lighting, home store, upholstery, mirrors, picture framing, framing, wardrobes, bed shop, lights, cookshop, cook shop, glassware
  home.services:
    plumbing, plumber, plumbers, heating, boiler, boilers, electrical services, electrician, electricians, electrical contractors, builders, building services, construction, roofing, roofers, decorators, decorator, painting and decorating, window cleaning, window cleaner, window cleaners, cleaning, cleaners, cleaning services, dry cleaners, dry cleaning, laundry, laundrette, launderette, locksmith, locksmiths, removals, removal, man and van, self storage, storage, gardening, gardener, gardeners, landscapes, landscaping, tree surgeons, tree services, pest control, handyman, carpentry, joinery, plastering, glazing, windows and doors, windows, double glazing, alarms, security systems, skip hire, skips, waste, drains, drain, drainage, chimney sweep, sweep, shoe repairs, alterations, scaffolding, damp proofing, architects services, appliance repairs, property maintenance, maintenance services, home improvements, gutter, ironing, ironing service, carpet cleaning, oven cleaning, solar panels, insulation, property services, gas services, garage doors
  health.pharmacy:
    pharmacy, pharmacies, chemist, chemists, apotheke, farmacia, pharmacie, dispensing, apoteket, drugstore, vitamins, supplements, dispensary, farmacias
  health.medical:
    clinic, clinics, hospital, medical centre, medical, surgery, doctors, gp surgery, health centre, physio, physiotherapy, physiotherapist, osteopath, osteopaths, osteopathy, chiropractic, chiropractor, chiropodist, chiropody, podiatry, podiatrist, counselling, counsellor, therapy, therapies, therapist, psychotherapy, psychology, psychologist, acupuncture, homeopathy, private gp, dermatology, fertility, ivf, hearing, hearing care, hearing aids, audiology, maternity, ultrasound, baby scan, blood tests, diagnostics, hypnotherapy, midwife, prescription, sports massage, sports injury, wellbeing clinic, laser eye, orthopaedic, mri
  health.dental:
    dental, dentist, dentists, dental practice, dental care, dental centre, dental surgery, orthodontics, orthodontist, orthodontists, dentistry, smile clinic, hygienist, dental studio, dental clinic, dental implants, smile
  health.optician:
    optician, opticians, optometrist, optometrists, optical, eyecare, eye care, spectacles, eyewear, contact lenses, optometry, optics, ottica, optique
  health.fitness:
    gym, gyms, fitness, fitness centre, leisure centre, leisure centres, leisure, crossfit, yoga, pilates, personal training, personal trainer, health club, swimming pool, swimming, swimming lessons, swim lessons, swim school, swim, boxing gym, martial arts, karate, taekwondo, judo, jiu jitsu, dance studio, dance school, dance academy, dance, zumba, climbing centre, climbing wall, spin studio, barre, bjj, boxing, strength, boot camp, bootcamp, sports centre, health and fitness, aerial fitness, hot yoga, reformer
  health.hair_beauty:
    hair, hairdressers, hairdresser, hairdressing, hair salon, hair studio, hair design, haircut, barber, barbers, barbershop, barber shop, barbering, salon, salons, beauty, beauty salon, beauty studio, nails, nail bar, brow bar, lash bar, beauty bar, blow dry bar, tanning bar, nail studio, nail salon, spa, day spa, tanning, tan, waxing, brows, lashes, lash, aesthetics, aesthetic, tattoo, tattoos, tattooist, piercing, massage, coiffure, peluqueria, hair and beauty, cuts, threading, beautician, skin clinic, facials, laser hair, botox, grooming lounge, friseur, parrucchiere, blow dry, skincare clinic
  health.cosmetics:
    cosmetics, perfumery, perfume, perfumes, fragrance, fragrances, skincare, make up, makeup, soap, soaps, beauty products, parfumerie
  entertainment.streaming:
    streaming, podcasts, audiobooks
  entertainment.gaming:
    games, gaming, video games, game, esports, arcade, amusements, gamestore
  entertainment.events:
    cinema, cinemas, theatre, theatres, tickets, ticket, box office, concert, concerts, festival, comedy, comedy club, music hall, opera, ballet, film, films, arena, playhouse, ticketing, multiplex, events, concert hall, arts centre, academy music group, fanzone, gig
  entertainment.days_out:
    museum, museums, musee, museo, gallery, galleries, zoo, safari, safari park, aquarium, castle, palace, theme park, theme parks, adventure park, water park, waterpark, trampoline, trampoline park, bowling, bowl, tenpin, soft play, escape room, escape rooms, laser tag, karting, go kart, mini golf, minigolf, crazy golf, visitor centre, farm park, attractions, attraction, country park, stately home, abbey, cathedral tickets, heritage, tours, tour, sightseeing, boat trips, wildlife park, planetarium, ice rink, ice skating, paintball, pleasure beach, model village, cave, caves, caverns, farm visit, day out, adventure golf, adventure, steam railway, botanic garden, botanical gardens, play centre, paddle, axe throwing, steam museum, pier
  entertainment.sports:
    football club, fc, afc, rfc, rugby club, cricket club, tennis club, golf club, golf, golf course, golf centre, golf range, golf links, driving range, bowls club, sailing club, rowing club, yacht club, athletics club, athletics, hockey club, swimming club, cycling club, social club, working mens club, sports club, football, rugby, cricket, tennis, netball club, netball, soccer, five a side, fives, snooker, snooker club, pool hall, darts, scouts, scout group, guides, brownies, cubs, beavers, angling club, fishing club, fishery, fisheries, shooting club, gun club, lawn tennis, padel, squash, gymnastics, gymnastics club, riding school, stables, livery, bridge club, community sports, racecourse, races, harriers, cc cricket, ymca sports, badminton, table tennis, football academy
  entertainment.gambling:
    casino, bingo, bookmakers, betting, lottery, bet, lotto, slots, racing bets, turf accountant
  digital.software:
    software, hosting, web hosting, domains, domain, cloud, vpn, saas, antivirus, app subscription, cloud storage, web services, website
  digital.app_store:
    app store, appstore
  digital.news_memberships:
    newspaper, newspapers, magazine, magazines, press subscription, news subscription, trade union, union, society membership, institute of, royal college, federation, chartered institute, membership, memberships, museum membership, gazette, journal
  travel.flights:
    airlines, airline, airways, air lines, flights, flight, airlink, aviation, avia, luftfahrt, air tickets, aerolineas, linhas aereas
  travel.accommodation:
    hotel, hotels, hostel, hostels, guest house, guesthouse, b and b, bed and breakfast, lodge, lodges, apartments, aparthotel, motel, holiday cottages, cottages, holiday lets, holiday let, glamping, villas, villa, hotell, hoteles, pousada, pension zimmer, gasthof, auberge, inn hotel, resort hotel, cottage, farmhouse, riad, ryokan, albergo, hostal, parador, serviced apartments, boutique hotel, country house hotel, shepherds hut
  travel.package_ferry:
    holidays, holiday, travel agents, travel agent, travel agency, ferries, ferry, cruises, cruise, holiday park, holiday parks, holiday village, caravan park, caravan, caravans, caravanning, campsite, camping site, tours holidays, package holidays, resort, resorts, vacations, travel, viajes, camping park, leisure park, touring park, coach holidays, ski holidays, voyages
  travel.car_hire:
    car hire, car rental, car rentals, rent a car, rentacar, van hire, van rental, vehicle hire, car club, vehicle rental, self drive hire, campervan hire, motorhome hire, autovermietung, carhire, self drive
  travel.other:
    duty free, lounges, currency, bureau de change, foreign currency, airport fast track, tourist tax, left luggage, luggage storage, passport photo
  family.childcare:
    nursery, nurseries, childcare, childminder, preschool, pre school, playgroup, kindergarten, montessori, creche, babysitting, nanny, nannies, playschool, day care, daycare, little explorers, early years, holiday camp, holiday club, kids club, toddler group, tiny tots
  family.school:
    school, primary school, primary, high school, schools, academy trust, parents association, grammar school, secondary school, prep school, sixth form, infant school, junior school, school fees, comprehensive, learning trust, academies trust
  family.education:
    university, college, tuition, tutors, tutor, tutoring, tutorial, driving school, driving lessons, driving instructor, school of motoring, language school, training, courses, music lessons, music school, piano lessons, academy, exam, exams, institute, education, students union, graduation, elearning, learning, stage school, drama school, theatre school, lessons, polytechnic, universitaet, school of music, conservatoire, guitar lessons
  family.pets:
    pet, pets, pet shop, pet store, pet supplies, pet food, dog grooming, dog groomers, grooming, groomers, kennels, cattery, dog walking, dog walker, dog training, aquatics, aquarium supplies, pet care, petcare, animal feeds, dogs, puppy, doggy daycare, raw dog food, pet centre, boarding kennels, reptiles, cat food, paws
  family.vet:
    vet, vets, veterinary, veterinary surgery, veterinary centre, vet centre, veterinary clinic, vet clinic, veterinary surgeons, animal hospital, veterinary practice, veterinary group, vet practice, equine clinic, veterinary hospital
  giving.charity:
    charity, charitable, foundation, hospice, hospices, appeal, relief, rescue, animal rescue, air ambulance, air amb, cancer trust, charity lottery, donkey sanctuary, sanctuary, wildlife trust, heart charity, hospital charity, blind society, orphans, animal welfare, lifeboat, aid, samaritans, dog rescue, cat rescue, animal shelter, missions aid, childrens trust, refugee, mental health charity
  giving.religious:
    church, churches, chapel, parish, diocese, mosque, masjid, synagogue, temple, gurdwara, cathedral, ministries, ministry, pcc, christian centre, baptist, methodist, catholic, tabernacle, congregation, gospel, mandir, fellowship, evangelical, minster, vicarage, islamic centre, worship, priory church, salvation, quaker, church of england
  government.fines_fees:
    county court, crown court, magistrates court, registrar, embassy, consulate, high commission, penalty notice, planning fee, register office, visa centre
  services.professional:
    solicitors, solicitor, law, legal, accountants, accountant, accountancy, accounting, chartered accountants, bookkeeping, bookkeeper, tax advisers, financial advisers, financial planning, wealth management, surveyors, surveyor, architects, architect, consultants, consultancy, consulting, conveyancing, conveyancers, estate agents, estate agent, notary, wills, will writing, financial services, law firm, barristers, chambers, advisory, patents, mortgage advice, legal services, tax services, recruitment
  services.postal:
    post office, courier, couriers, parcels, parcel, postage, delivery services, mail, parcel shop, post shop, shipping, freight, logistics, express delivery, postal, stamps, po box, sub post office, packaging
  services.other:
    funeral, funerals, funeral directors, funeral services, funeral care, printing, printers, print shop, photography, photographer, photo booth, photobooth, engraving, key cutting, copy shop, dating, crematorium, cemetery, signs, design studio, marketing, wedding, weddings, event hire, marquee, coworking, co working, workspace, studios, community centre, village hall, hall hire, cremation, memorials, photos, photo, public toilets, toilets, lockers, recycling centre, laminating
  bills.rent:
    lettings, letting agents, letting agent, housing association, homes rent, student accommodation, student living, student housing, residential lettings, housing, residential, rentals, tenancies, properties, property lettings, property management
  bills.property_charges:
    management co, management company, residents management, freehold, freeholders, residents, ground rents, residents association, block management, court management, estate management
  bills.energy:
    energy, heating oil, oil and gas, lpg, electric co, power co, coal, coal merchants, firewood, logs, gas bottles, calor, fuel oil, heat network, district heating, utilities
  bills.water:
    water company, water services, septic tank
  bills.broadband_tv:
    broadband, internet services, telecom, telecoms, telecommunications, fibre, wifi, satellite tv, television services
  bills.mobile:
    mobile, topup, top up, telefonica, sim card, esim
  insurance.general:
    insurance, assurance, insurers, underwriters, brokers insurance
`),
]

/** Trades that are also surnames: they say nothing of a person. */
export const tradeNames: ReadonlySet<string> = new Set(
  'barber butcher cook baker taylor tailor potter fisher mason carpenter gardener porter parish church chapel temple hall castle bishop abbott law wood woods park lane field house rose green pope king prince duke bell fox swan star wells dance bird hunter archer parker turner cooper smith chandler fletcher miller carter collier thatcher waller page clark clarke marshall ward spicer bowler rice pie pye gamble lodge court garage mills moor pepper ginger rivers forest day may summer winters frost snow power cash price price money penny christian priest'.split(
    ' ',
  ),
)
