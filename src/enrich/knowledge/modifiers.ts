import { table } from './table.ts'

/** Words that say what is paid for, whoever is paid: Tesco's petrol is fuel, Skipton's mortgage a mortgage. */
export const modifiers = table(`
  transport.fuel:
    petrol, pfs, petrol station, filling station, service stn, s stn, sstn, diesel, pay at pump, petroleum, sserve, service station, fuel station, forecourt
  bills.mortgage:
    mortgage, mortgages, mtg, mtge, mtges, mortg, mrtg, mtgs, home loan, homeloans, home loans
  bills.council_tax:
    council tax, ctax, c tax, counciltax, council tx, c/tax, cncl tax, cl tax, rates payment, council t
  bills.rent:
    rent, rental flat, lettings, letting, tenancy, tenancies, housing association, housing assoc, housing assn, housing trust, estate agents rent, room rent, flat rent, house rent, monthly rent, rent payment
  bills.property_charges:
    service charge, service chg, serv chg, ground rent, block management, estate charge, maintenance charge, residents association, managing agents, leasehold
  bills.broadband_tv:
    broadband, fibre broadband, landline
  bills.mobile:
    mobile topup, mobile top up, sim only
  bills.energy:
    gas and electricity, gas and elec, dual fuel, heating oil, prepayment meter
  bills.water:
    water bill, water rates, water charges
  bills.other:
    garden waste, waste collection, bin collection
  insurance.vehicle:
    car insurance, motor insurance, motor ins, car ins, van insurance, vehicle insurance, bike insurance, motorcycle insurance, breakdown, breakdown cover, gap insurance, auto insurance, learner insurance, insurance motor, insurance car, ins motor, motor policy
  insurance.home:
    home insurance, house insurance, buildings insurance, contents insurance, home ins, building insurance, household insurance, landlord insurance, landlords insurance, home emergency, buildings and contents, renters insurance, insurance home, tenants insurance, household ins
  insurance.life:
    life insurance, life assurance, life cover, life ins, income protection, critical illness, funeral plan, funeral plans, over 50s, life plan, over 50s plan, over fifty, life policy, insurance life
  insurance.health:
    health insurance, medical insurance, dental plan, dental insurance, health cash plan, cash plan, healthcare plan, health ins, private medical, dental cover
  insurance.pet:
    pet insurance, pet ins, dog insurance, cat insurance, horse insurance, insurance pet, pet cover
  insurance.travel:
    travel insurance, travel ins, holiday insurance, annual travel, insurance travel
  insurance.general:
    insurance, insurances, insur, insure, assurance, ins co, insurance co, underwriting, insurance services, insurance svc, ins, phone insurance, gadget insurance, gadget cover, underwriters, insurance brokers
  transfers.credit_card_payment:
    credit card, credit cards, creditcard, credit crd, cr card, visa card, mastercard, master card, mcard, plat card, credit cd
  travel.car_hire:
    rent a car, rentacar, car hire, van hire, car rental
  transfers.pension_contribution:
    pension, pensions, pension scheme, pension contribution, sipp, pension plan, retirement plan, avc
  transfers.investment:
    stocks and shares, stocks and shares isa, s and s isa, share dealing, sharedealing, investments isa
  transfers.savings:
    isa, lisa, lifetime isa, junior isa, jisa, child trust fund
  debt.car_finance:
    car finance, motor finance, vehicle finance, auto finance, car loan, pcp, automotive finance
  debt.loan:
    loan, loans, personal loan, consumer finance, finance agreement, retail finance, credit agreement, loan repayment, loan payment, hire purchase
  debt.collections:
    debt management, debt collection, debt recovery, bailiffs, enforcement agents, dmp, iva, trust deed
  debt.student_loan:
    student loan, student loans
  entertainment.gambling:
    sportsbook, prize draw
  transport.parking:
    parking, car park, carpark, car parks, carparks, parking meter, pay and display, p and d, parking permit, parking permits, park and ride, multi storey, mscp, atp parking
  government.fines_fees:
    parking fine, parking charge notice, pcn, penalty charge, fixed penalty
  transport.tolls:
    toll, tolls, clean air zone, congestion charge, congestion zone, ulez, caz, dart charge, dartcharge, dartford crossing, dart tag, tunnel toll, bridge toll, crossing charge
  transport.vehicle_service:
    mot, car wash, carwash, car valeting, hand car wash, jet wash, jetwash, valeting
  family.childcare:
    nursery school, day nursery, day nurseries, childcare, child care, childminder, childminding, after school club, breakfast club, holiday club, preschool, pre school, playgroup, montessori, kids club, tax free childcare, wraparound, wrap around care, creche, nursery fees, childcare vouchers
  family.school:
    school dinners, school dinner, school meals, school trip, school trips, school uniform, school fund, school lunch, school payments, school uniforms, schoolwear, tuck shop, school shop, pta
  family.child_maintenance:
    child maintenance, child support
  travel.other:
    travel money, bureau de change, foreign exchange, airport lounge, visa application, evisa, currency online
  government.tax:
    self assessment, corporation tax, vat return, stamp duty, customs duty, import duty, customs charge
  giving.charity:
    donation, donations, donate, sponsorship, fundraising, fundraiser, hospice lottery, charitable trust, foodbank, food bank
  giving.religious:
    tithe, tithes, zakat, offertory, sadaqah, church giving, planned giving, tithing, masjid donation
  services.professional:
    solicitor fees, legal fees, accountancy fees, conveyancing
  transfers.money_service:
    money transfer, remittance
  travel.package_ferry:
    holiday balance
  digital.news_memberships:
    membership subscription, union subs, annual membership
`)

/** Where the word says no more than the payee's own entry of the same kind does: *Admiral Insurance* is known to insure cars. */
export const unspecific: ReadonlySet<string> = new Set([
  'insurance.general',
  'debt.loan',
  'transport.parking',
  'bills.rent',
  'giving.religious',
  'family.childcare',
  'transfers.savings',
])

/** Who collects council tax. What a council sells at a till is something else. */
export const councilWords: readonly string[] = [
  'council',
  'city council',
  'borough council',
  'district council',
  'county council',
  'county borough council',
  'london borough',
  'royal borough',
  'borough of',
  'lb of',
  'mbc',
  'cbc',
  'mdc',
  'metropolitan borough',
  'met borough',
  'dist council',
  'bor council',
  'cncl',
  'cncil',
  'unitary authority',
  'counc',
]
