import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { ProviderHints } from '../domain/transaction.ts'
import { type EnrichInput, enricherVersion, labelOf, openLabels } from './label.ts'
import { isCategory } from './taxonomy.ts'

const noHints: ProviderHints = { merchantName: null, mechanism: null, classification: [], meta: {} }
const row = (description: string, more: Partial<EnrichInput> = {}): EnrichInput => ({
  description,
  direction: 'debit',
  amountMinor: more.direction === 'credit' ? 1000n : -1000n,
  currency: 'GBP',
  accountKind: 'account',
  hints: noHints,
  holderName: null,
  ...more,
})
const paid = (description: string) => labelOf(row(description)).category
const received = (description: string) => labelOf(row(description, { direction: 'credit' })).category

describe('names within names', () => {
  test.each([
    ['BARNES MONTESSORI NURSERY', 'family.childcare', 'Esso is no part of a nursery'],
    ['TV LICENCE MBP', 'bills.tv_licence', 'BP is no part of a licence'],
    ['GUMTREE.COM', 'shopping.online_marketplace', 'EE is no part of Gumtree'],
    ['CASH CONVERTERS BOLTON', 'shopping.second_hand', 'a shop, no cash machine'],
    ['SUMUP *THE KINGS ARMS TAVERN', 'eating_out.pub_bar', 'a pub, no game'],
    ['VOI GELATO LONDON', 'eating_out.fast_food', 'ice cream, no scooter'],
    ['TINY REBEL BREWERY TAP', 'eating_out.pub_bar', 'a pub, no airline'],
    ['JD SPORTS GYMS', 'health.fitness', 'a gym, no shop'],
    ['BUTLINS BURGER KING MINEHEAD', 'eating_out.fast_food', 'a burger at a holiday park'],
    ['RELAY FM', 'digital.news_memberships', 'a podcast, no kiosk'],
    ['SHELL COTTAGE HOLIDAYS', 'travel.package_ferry', 'a holiday, no petrol'],
    ['CAR RENTAL SHELL ISLAND', 'travel.car_hire', 'a car, no petrol'],
  ])('%s: %s (%s)', (description, category) => {
    expect(paid(description)).toBe(category)
  })
})

describe('one name, several trades', () => {
  test.each([
    ['TESCO STORES 3187', 'groceries.supermarket'],
    ['TESCO PFS 3187', 'transport.fuel'],
    ['TESCO MOBILE LTD', 'bills.mobile'],
    ['TESCO BANK CREDIT CARD DD', 'transfers.credit_card_payment'],
    ['TESCO BANK CAR INSURANCE', 'insurance.vehicle'],
    ['DVLA-AB15CDE', 'transport.vehicle_tax'],
    ['GOV.UK DVLA DRIVING LICENCE', 'government.fines_fees'],
    ['NATIONAL TRUST MEMBERSHIP', 'digital.news_memberships'],
    ['NATIONAL TRUST PARKING', 'transport.parking'],
    ['NATIONAL TRUST ADMISSIONS', 'entertainment.days_out'],
    ['TFL TRAVEL CH', 'transport.public'],
    ['TFL ULEZ CHARGE', 'transport.tolls'],
    ['SANTANDER CYCLES TFL', 'transport.micromobility'],
    ['AMAZON PRIME*AA66B735', 'entertainment.streaming'],
    ['AMAZON.CO.UK*AX10W817', 'shopping.online_marketplace'],
    ['UBER *EATS HELP.UBER.COM', 'eating_out.delivery'],
    ['UBER *TRIP HELP.UBER.COM', 'transport.taxi'],
    ['GOOGLE *DUOLINGO', 'family.education'],
    ['CANCER RESEARCH UK', 'giving.charity'],
    ['CANCER RESEARCH UK SHOP 0412', 'shopping.second_hand'],
    ['ADMIRAL INSURANCE', 'insurance.vehicle'],
    ['ADMIRAL HOME INSURANCE', 'insurance.home'],
    ['WIRRAL MBC PARKING', 'transport.parking'],
    ['WIRRAL MBC', 'bills.council_tax'],
    ['PARKING EYE LTD PCN', 'government.fines_fees'],
  ])('%s: %s', (description, category) => {
    expect(paid(description)).toBe(category)
  })
})

describe('money in', () => {
  test.each([
    ['BOSCH THERMOTECH CR', 'income.salary', 'an employer that is a brand'],
    ['DIRECT CREDIT TESCO STORES LTD WAGES', 'income.salary', 'wages from a shop'],
    ['TESCO STORES 3371 REFUND', 'groceries.supermarket', 'a refund keeps its merchant’s category'],
    ['CR DECATHLON UK LTD REFUND', 'shopping.sports_outdoor', 'a refund is no salary'],
    ['BET365 WITHDRAWAL', 'income.other', 'winnings'],
    ['RENT RECEIVED OPENRENT LTD', 'income.rental', 'rent, the other way round'],
    ['HMRC PAYE TAX REFUND', 'income.tax_refund', 'the Revenue pays'],
    ['DIRECT CREDIT HMRC CHILD BENEFIT', 'income.benefits', 'the Revenue pays a benefit'],
    ['LOAN ADVANCE NOVUNA', 'transfers.loan_received', 'a loan is no income'],
    ['UNPAID DIRECT DEBIT RETURNED', 'transfers.reversal', 'a payment that bounced'],
    ['FPI J OKAFOR BIRTHDAY', 'transfers.person', 'a friend'],
    ['FASTER PAYMENTS RECEIPT REF.INVOICE 0042 FROM MARLBOROUGH DESIGN LTD', 'income.self_employed', 'an invoice paid'],
  ])('%s: %s (%s)', (description, category) => {
    expect(received(description)).toBe(category)
  })

  test('the Revenue is paid tax on the way out', () => {
    expect(paid('HMRC GOV.UK SA CUMBERNAULD')).toBe('government.tax')
  })

  test('what is paid to a card account settles the card’s bill', () => {
    const credited = row('DIRECT DEBIT PAYMENT - THANK YOU', { direction: 'credit', accountKind: 'card' })
    expect(labelOf(credited).category).toBe('transfers.credit_card_payment')
  })
})

describe('people', () => {
  test.each([
    ['FPO SAM GREENWOOD HOLIDAY', 'Sam Greenwood'],
    ['MOBILE PAYMENT TO SARAH DEAN PIZZA', 'Sarah Dean'],
    ['STO MR D PEARCE HOUSE KITTY', 'D Pearce'],
    ['BILL PAYMENT VIA FASTER PAYMENT TO JAMES BARBER REFERENCE THANKS', 'James Barber'],
  ])('%s is a payment to %s', (description, name) => {
    expect(labelOf(row(description))).toMatchObject({ category: 'transfers.person', merchant: name })
  })

  test('a person paid by card is a merchant', () => {
    expect(paid('CARD PAYMENT TO JAMES BARBER ON 03-07-2025')).not.toBe('transfers.person')
  })

  test('a firm named after a person is a firm', () => {
    expect(paid('FASTER PAYMENT TO OLIVER BONAS')).toBe('shopping.general')
    expect(paid('FASTER PAYMENT TO L AND M ROOFING LTD')).toBe('home.services')
  })

  test('rent to a person is rent', () => {
    expect(paid('STANDING ORDER VIA FASTER PAYMENT TO P MARLOWE REFERENCE RENT FLAT 9')).toBe('bills.rent')
  })

  test('the holder is nobody else: money to one’s own name stays one’s own', () => {
    const own = (description: string) => labelOf(row(description, { holderName: 'John Doe' })).category
    expect(own('FASTER PAYMENT TO J DOE')).toBe('transfers.own_account')
    expect(own('STANDING ORDER VIA FASTER PAYMENT TO DOE & LANGDALE REFERENCE HOUSEHOLD')).toBe('transfers.own_account')
    expect(own('FASTER PAYMENT TO ROSE DOE')).toBe('transfers.person')
  })
})

describe('the order of the tiers', () => {
  const classified = (description: string, ...classification: string[]) =>
    labelOf(row(description, { hints: { ...noHints, classification } }))

  test('bank wording before everything', () => {
    expect(classified('NON-STERLING TRANSACTION FEE', 'Shopping', 'General')).toMatchObject({
      category: 'fees.foreign_transaction',
      source: 'wording',
    })
  })

  test('a known payee before the provider', () => {
    expect(classified('GREGGS PLC 1842', 'Shopping', 'Groceries')).toMatchObject({
      source: 'payee',
      merchant: 'Greggs',
    })
  })

  test('the provider before a trade in the name', () => {
    expect(classified('THE LANTERN KITCHEN', 'Food & Dining', 'Bars')).toMatchObject({
      category: 'eating_out.pub_bar',
      source: 'provider',
      reason: 'The bank’s own category',
    })
  })

  test('what nothing tells is for a person to review, with no guess', () => {
    expect(labelOf(row('FORGN PYT 4471'))).toMatchObject({ category: null, source: 'review', confidence: 0 })
    expect(paid('PAYPAL PAYMENT')).toBeNull()
  })

  test('TrueLayer’s mechanism tells how money moved where the wording does not', () => {
    const billPayment = row('BP BRIGHTPANE WINDOW CLEANING', { hints: { ...noHints, mechanism: 'BILL_PAYMENT' } })
    expect(labelOf(billPayment).category).toBe('home.services')
    const machine = row('0042 HIGH STREET', { hints: { ...noHints, mechanism: 'ATM' } })
    expect(labelOf(machine).category).toBe('cash.withdrawal')
  })
})

describe('any text', () => {
  const inputs = fc.record({
    description: fc.oneof(
      fc.string({ unit: 'binary', maxLength: 4096 }),
      fc
        .array(
          fc.constantFrom('TESCO', '*', 'SQ', 'REF', 'ON', '03', 'DD', 'FPI', 'FROM', '   ', 'GBR', '|', ')))', '£'),
          { maxLength: 400 },
        )
        .map((words) => words.join(' ')),
    ),
    direction: fc.constantFrom('debit' as const, 'credit' as const),
    accountKind: fc.constantFrom('account' as const, 'card' as const),
    holderName: fc.option(fc.string({ maxLength: 40 })),
  })
  const rowOf = ({ description, ...more }: { description: string } & Partial<EnrichInput>) => row(description, more)

  test('gives a label: a category that exists, or review', () => {
    fc.assert(
      fc.property(inputs, (input) => {
        const label = labelOf(rowOf(input))
        expect(label.version).toBe(enricherVersion)
        if (label.category === null) expect([label.source, label.confidence]).toEqual(['review', 0])
        else expect([isCategory(label.category), label.confidence > 0 && label.confidence <= 1]).toEqual([true, true])
      }),
    )
  })

  test('is labelled alike alone and among others, in order', () => {
    fc.assert(
      fc.property(fc.array(inputs, { maxLength: 20 }), (many) => {
        const rows = many.map(rowOf)
        expect(openLabels()([...rows, ...rows])).toEqual([...rows, ...rows].map(labelOf))
      }),
    )
  })
})
