import { sector } from '../sector.ts'

export const transfersCreditCardPayment = sector(
  'transfers.credit_card_payment',
  `
  American Express: amex, american exp, american express services, americanexpress, amex uk
  Barclaycard: barclay card, b card plat, b card, barclaycard visa, barclaycard payment, barclaycard mbb, b card plat visa
  Capital One: capital one europe, capitalone, capital one bank
  MBNA: mbna ltd, mbna limited, mbna europe
  Vanquis: vanquis bank
  Aqua!: aqua card!, aqua credit, newday aqua, aqua newday
  NewDay: newday ltd, newday!
  Marbles: marbles card, marbles!
  Fluid: fluid card, fluid!
  Opus Card: opus card
  Luma Card: luma credit
  Ocean Finance Card: ocean credit card, ocean finance
  Virgin Money Card: virgin money credit, virgin money cc, virgin credit card
  M&S Card: m and s credit card, m and s bank card, m and s bank!, marks and spencer financial
  John Lewis Money: john lewis partnership card, john lewis finance, john lewis card, partnership card, john lewis money
  Tesco Bank Card: tesco bank credit, tesco bank cc, tesco bank!
  Sainsbury’s Bank Card: sainsburys bank cc, sainsburys bank!, sainsburys bank plc
  Asda Money Card: asda money
  Halifax Card: halifax credit, halifax clarity, halifax cc, halifax card services
  Lloyds Card: lloyds bank cc, lloyds credit, lloyds bank card services
  NatWest Card: natwest credit, natwest mastercard, natwest cc, natwest platinum
  RBS Card: rbs credit, rbs mastercard
  HSBC Card: hsbc credit, hsbc visa, hsbc cc
  Santander Cards: santander cards, santander card, santander credit, santander cc
  Nationwide Card: nationwide credit, nationwide visa, nationwide c card
  Co-op Bank Card: co op bank card, coop bank visa
  First Direct Card: first direct visa, first direct credit
  TSB Card: tsb credit, tsb cc
  Metro Bank Card: metro bank credit
  Post Office Money Card: post office card, post office credit
  Bank of Scotland Card: bos credit, bos card
  Yonder: yonder card, yonder technology
  Jaja: jaja finance
  Zopa Card = zopa credit, zopa card
  Zable: zable card
  118 118 Money Card: 118 118 card
  Tymit Card
  Pulse Card: pulse card
  Argos Credit Card
  Amazon Barclaycard: amazon barclaycard, amazon credit
  Avios Barclaycard
  Creation Card: creation card
  IHG Card
  Pockit Credit
  Thimbl: thimbl card
  Bip: bip credit
  Chrome Card: chrome credit
  Granite Card: granite card
  Black Diamond Card
  Burton Card
  House of Fraser Card
  Debenhams Card
  Tandem Card: tandem credit
  Lloyds Bank Platinum
  Cashplus Card
  Capital on Tap: capital on tap
  Diners Club
  Citi Card: citi cards, citicards
  Chase Credit = chase credit
`,
)
