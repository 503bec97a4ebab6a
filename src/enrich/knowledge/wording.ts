import { table } from './table.ts'

/** What banks and public bodies call a payment in their own words. Whichever way the money went. */
export const eitherWay = table(`
  transfers.reversal:
    unpaid direct debit, unpaid dd, returned direct debit, direct debit returned, returned dd, dd returned, unpaid item returned, returned cheque,
    unpaid cheque, unpaid standing order, returned standing order, payment reversal, reversal, reversed, dd indemnity, direct debit indemnity, indemnity claim,
    returned payment, payment returned, returned faster payment, fps return, chargeback, dispute credit, recalled payment, recredit
  transfers.own_account:
    own acc, own account, joint account, current account, own a c, internal tfr, internal transfer, inter account transfer, interaccount transfer, between accounts, between my accounts,
    transfer between, to joint account, to current account, from current account, from joint account, joint account top up, account transfer, acct transfer,
    balance transfer from account, sweep to, sweep from, auto sweep
  transfers.savings:
    pot transfer, to pot, from pot, savings pot, transfer to pot, transfer from pot, withdrawal from pot, deposit to pot, vault, to vault, from vault, savings space,
    to savings, from savings, to saver, from saver, savings transfer, transfer to savings, transfer from savings, savings account, regular saver, regular savings,
    easy saver, instant saver, instant access saver, rainy day saver, online saver, digital regular saver, flexible saver, standard saver, everyday saver, esaver,
    e saver, flex saver, flexclusive saver, first saver, help to save, cash isa, save the change, savethechange, round up, round ups, roundup, roundups, spare change,
    monthly saver, club lloyds monthly saver, fixed saver, fixed bond, loyalty saver, reward saver, bonus saver, savings, my savings, savings goal, saver
  transfers.credit_card_payment:
    credit card payment, payment to credit card, credit card pymt, credit card bill, credit card repayment, creditcard payment, card repayment, pay credit card,
    to credit card, platinum card, platinum credit card, platinum visa, plat visa, plat mastercard, classic credit card, rewards credit card, reward credit card
  cash.deposit:
    cash in po, cash in p o, cash in p, cash in at, cash paid in, cash deposit, cash credit, counter credit, branch credit, cheque deposit, cheque paid in, chq paid in,
    chq in, paid in at, deposit at post office, post office deposit, paypoint deposit, paid in cheque, mobile cheque deposit, cheque imaging, cash at branch, counter deposit,
    cdm deposit, remittance
  transfers.other:
    isa transfer, switch balance, account switch, closing balance transfer
`)

export const onDebit = table(`
  fees.foreign_transaction:
    non sterling transaction fee, non sterling purchase fee, non sterling cash fee, non sterling fee, non ster trans fee, non stg purch fee, non gbp trans fee,
    non gbp transaction fee, non gbp fee, non gbp purch fee, foreign transaction fee, foreign purchase fee, foreign usage fee, foreign exchange fee, fx fee, fx charge, overseas transaction fee,
    overseas fee, overseas cash fee, foreign currency fee, currency conversion fee, international transaction fee, intl transaction fee, cross border fee,
    foreign currency conversion, non sterling trans fee, foreign card fee, foreign transaction charge
  fees.overdraft:
    overdraft fee, overdraft interest, daily overdraft fee, arranged overdraft, unarranged overdraft, overdraft usage fee, od usage fee, od fee, od interest,
    overdraft charge, overdraft charges, planned overdraft, unplanned overdraft, emergency borrowing, control fee, debit interest, interest on overdraft, unauthorised borrowing
  fees.interest_charged:
    interest charged, interest charge, purchase interest, interest on purchases, interest on cash, interest on balance transfers, cash interest, standard interest,
    interest debited, interest charged on cash, interest to, card interest, loan interest, monthly interest charged, finance charge, residual interest, interest
  fees.late_unpaid:
    late payment fee, late payment charge, late fee, returned dd fee, returned item fee, returned direct debit fee, unpaid item fee, unpaid item charge, unpaid fee, unpaid dd fee,
    unpaid transaction fee, unpaid transaction charge, over limit fee, overlimit fee, missed payment fee, default fee, default charge, returned payment fee, bounced payment fee, unpaid charge,
    paid referral fee, returned cheque fee
  fees.account_fee:
    account fee, monthly fee, monthly account fee, account maintenance charge, account maintenance fee, maintenance fee, service charge account, account charge, account charges,
    monthly charge, club lloyds fee, club lloyds, packaged account fee, platinum account fee, gold account fee, silver account fee, premier account fee, select account fee,
    black account fee, reward account fee, ultimate reward current account, membership fee account, cash fee, cash advance fee, cash machine fee, atm fee, atm charge, cash withdrawal fee,
    chaps fee, chaps charge, transfer fee, faster payment fee, international payment fee, replacement card fee, card replacement fee, statement fee, copy statement fee, bank charges, bank charge,
    service fee account, balance transfer fee, money transfer fee, commission charge, commission charges, business account fee, bankers draft fee, stopped cheque fee, flexplus fee, flexplus account fee,
    virgin money club m fee, annual card fee, annual fee, card fee, account management fee, reward fee, tariff fee
  government.tax:
    hmrc, hm revenue and customs, hmrc self assessment, hmrc sa, hmrc paye, hmrc vat, hmrc cumbernauld, hmrc shipley, hmrc e vat, hmrc ndds, hmrc nic, national insurance contributions, hmrc ct,
    hmrc gov uk, revenue scotland, self assessment, hmrc customs, stamp duty
  debt.student_loan:
    student loans company, student loan, student loans, slc, slc student loan
  family.child_maintenance:
    child maintenance, child maint, cms child maintenance, cmg, cms, child support agency
  transport.vehicle_tax:
    dvla vehicle tax, vehicle tax, dvla, dvla tax, dvla car tax, car tax, road tax, dvla vehicle licence
  government.fines_fees:
    dvla driving licence, driving licence, driver licensing, dvla photocard, passport office, hm passport, hmpo, passport renewal, hmcts, hm courts, court fine, court fines, magistrates,
    fixed penalty, penalty charge, penalty charge notice, pcn, parking fine, speeding fine, dvsa, driving test, theory test, dbs disclosure, disclosure and barring, dbs online, disclosure scotland, companies house,
    ukvi, uk visas, visas and immigration, home office, land registry, hm land registry, registry office, register office, general register office, probate registry, tv licensing fine,
    intellectual property office, ico data protection, information commissioners, environment agency rod, rod licence, fishing licence, planning portal, gov uk notify, electoral commission, speed awareness, driver awareness, ulez pcn
  bills.tv_licence:
    tv licence, tv licensing, tvlicensing, tv licence mbp, tv lic
  debt.loan:
    social fund, dwp social fund, budgeting loan, dwp debt, dwp debt management
  transfers.money_service:
    currency exchange, foreign currency order
  cash.withdrawal:
    cash withdrawal, atm, cash sainsburys, cash sainsburys bank, cash tesco, cash tesco bank, cash natwest, cash barclays, cash lloyds, cash hsbc, cash halifax, cash santander, cash nationwide, cash post office, cash rbs, cash tsb, cash co op, cash asda, cash morrisons,
     cashback withdrawn, cash machine, notemachine, note machine, cardtronics, bank machine, link atm, cash advance, cashpoint, cash trlx, counter withdrawal, cash withdrawn,
    atm cash, post office atm, your cash ltd, yourcash, cashzone, infocash, cash at till
`)

export const onCredit = table(`
  income.benefits:
    dwp, universal credit, dwp uc, dwp pip, dwp jsa, dwp esa, dwp dla, dwp ca, dwp aa, dwp is, pip payment, personal independence, disability living, attendance allowance, carers allowance, carer support payment,
    jobseekers, jobseekers allowance, employment and support, employment support allowance, income support, child benefit, hmrc child benefit, hmrc chb, child tax credit, working tax credit, tax credits, hmrc ctc, hmrc wtc, hmrc tax credit,
    housing benefit, local housing benefit, maternity allowance, widowed parents, bereavement support, winter fuel, winter fuel payment, cold weather payment, cost of living payment, cost of living, dwp cold weather,
    social security scotland, scottish child payment, adult disability payment, best start grant, pension credit, dwp pension credit, industrial injuries, budgeting advance, discretionary housing payment, dfc benefits, dfc ni, healthy start, statutory sick pay
  income.pension:
    state pension, dwp sp, dwp state pension, dwp rp, retirement pension, pension payment, pension, pensions, annuity, teachers pension, teachers pensions, nhs pensions, nhs pension, armed forces pension, veterans uk, civil service pension, mycsp,
    lgps, police pension, fire pension, uss pension, ppf payment, pensioner payroll, my pension, royal mail pension, bt pension scheme, railpen, pension fund
  income.tax_refund:
    hmrc, hm revenue and customs, tax refund, hmrc paye, hmrc paye tax refund, hmrc repayment, hmrc sa repayment, hmrc self assessment, tax repayment, hmrc refund, council tax refund, council tax rebate, paye refund, hmrc nfe
  income.interest:
    interest, interest paid, credit interest, gross interest, interest gross, net interest, interest net, interest earned, interest received, monthly interest, savings interest, interest paid gross, interest paid net, bank interest, account interest,
    interest added, interest credit, daily interest, interest from, annual interest, ns and i interest, bonus interest
  income.investment:
    dividend, dividends, div payment, final dividend, interim dividend, int div, fin div, computershare dividend, equiniti dividend, share sale, coupon payment, distribution, capita dividend, link market services, mufg corporate markets, equiniti, computershare, crowdcube dividend, loan note interest
  income.rewards:
    cashback, cash back reward, cashback reward, cashback earned, reward credit, rewards credit, switch offer, switch offer reward, switching bonus, switch bonus, switch incentive, switch reward, account switch bonus, referral bonus, refer a friend, welcome bonus, retailer offers, retailer offer,
    everyday offers, topcashback, quidco, rewards redeemed, loyalty bonus, welcome offer, reward payment, airtime rewards, cashback credit, monthly reward, mystery bonus
  income.other:
    premium bond, premium bonds, ns and i premium bond, prize, prize payment, lottery win, claims settlement, claim settlement, claim payment, compensation, redress, ppi refund, ppi claim, ppi settlement, flight delay compensation, delay repay, settlement payment, goodwill, inheritance, estate of, expenses, expense claim, expenses claim,
    student bursary, bursary, grant payment, scholarship, gift aid refund, personal injury, eventim payout, ex gratia
  income.salary:
    salary, wages, wage, payroll, monthly pay, weekly pay, net pay, salaries, staff pay, bacs pay, pay run, wk pay, month pay, wagestream, commission payment, bonus payment, salary payment, directdep, monthly salary, weekly wages, overtime, holiday pay, staff wages, net wages, stipend, cr salary, backpay, back pay, tronc, tips payment, statutory maternity pay
  income.rental:
    rent received, rental income, rent, rents, tenant rent, openrent, rental payment, rent from
  income.self_employed:
    invoice, inv, invoice payment, payout, payouts, sumup payout, zettle payout, square payout, stripe payout, stripe payments, stripe, etsy payments, ebay payout, ebay commerce uk payout, amazon seller, amazon payments uk, sales payout, client payment, commission earned, royalties, royalty, sumup payments, izettle payout, depop payout,
    vinted payout, deliveroo rider, uber bv, uber payout, just eat courier, amazon flex, worldpay settlement, takepayments, dojo settlement, shopify payout, gocardless payout, paypal payout, patreon payout, youtube adsense, google adsense, adsense, kdp payment, kindle direct publishing, fiverr, upwork, airbnb payments, airbnb payout, teya settlement, freelance, etsy payout
  transfers.loan_received:
    loan advance, loan drawdown, loan paid, loan funds, loan proceeds, loan disbursement, new loan, loan payout, loan credit, slc maintenance, student loan, student loans company, slc, student finance, student finance england, student finance wales, saas loan, maintenance loan, bounce back loan, mortgage advance, mortgage drawdown
  transfers.own_account:
    top up by, topup by, top up from, apple pay top up, google pay top up, account top up, paypal transfer, paypal withdrawal, paypal transfer withdrawal, card top up, added money, add money, money added, transfer from own
  fees.account_fee:
    club lloyds waived, club lloyds, fee refund, fee waived, charges refund, refund of charges, refund of fees, monthly fee refund, account fee refund, waived fee, fee reversal, refund of fee, account fee
  fees.interest_charged:
    interest refund, refund of interest, interest adjustment
  fees.overdraft:
    overdraft refund, overdraft fee refund
  family.child_maintenance:
    child maintenance, cms child maintenance, cmg, cms
  giving.charity:
    gift aid reclaim
`)

/** In the free reference of a payment out: what it is for, whoever gets it. */
export const inReference = table(`
  bills.rent:
    rent
  bills.mortgage:
    mortgage
  bills.council_tax:
    council tax
  bills.property_charges:
    service charge, ground rent
  transfers.savings:
    savings, isa, saver
  transfers.credit_card_payment:
    credit card
  transfers.pension_contribution:
    pension, sipp
  giving.religious:
    tithe, zakat, church
  giving.charity:
    donation
  family.school:
    school fees, school trip, dinner money
  family.childcare:
    nursery fees, childcare, childminder
  family.education:
    tuition, piano lessons, driving lessons, music lessons
  family.child_maintenance:
    child maintenance
  home.services:
    window cleaning, gardening
`)

/** On a card account, paid in: somebody paid the bill. */
export const cardPaidOff: readonly string[] = [
  'payment received',
  'payment thank you',
  'thank you',
  'payment received thank you',
  'direct debit payment',
  'dd payment',
  'faster payment received',
  'payment by direct debit',
  'bill payment received',
  'online payment received',
  'payment by debit card',
  'card payment received',
  'direct debit received',
  'autopay',
  'payment from',
]

/** The same, said so plainly that it counts on any account. */
export const cardThanks: readonly string[] = [
  'thank you',
  'payment received thank you',
  'payment thank you',
  'many thanks for your payment',
]
