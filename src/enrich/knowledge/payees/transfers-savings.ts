import { sector } from '../sector.ts'

export const transfersSavings = sector(
  'transfers.savings',
  `
  Marcus!: marcus by goldman, goldman sachs marcus, marcus gs
  Chip: chip financial, getchip, chip!
  Plum: plum fintech, withplum, plum!
  Moneybox: money box, digital moneybox
  NS&I: ns and i, nsandi, nsi!, national savings
  Premium Bonds: ns and i premium, premium bonds purchase
  Atom Bank: atom bank
  Raisin: raisin uk, raisin bank
  Aldermore: aldermore bank, aldermore savings
  Ford Money
  Tandem Bank: tandem bank
  Oaknorth: oaknorth bank, oak north
  Cynergy Bank
  Charter Savings: charter savings bank
  Shawbrook Savings
  Investec Savings: investec bank
  Gatehouse Bank
  Al Rayan Bank
  Close Brothers Savings
  Hampden Bank
  Yorkshire Building Society: yorkshire bs, yorkshire building soc, ybs!
  Coventry Building Society: coventry bs, coventry building soc
  Skipton Building Society: skipton bs, skipton building soc
  Leeds Building Society: leeds bs, leeds building soc
  Principality: principality bs, principality building
  Newcastle Building Society: newcastle bs
  West Brom: west bromwich bs, west brom bs
  Nottingham Building Society: nottingham bs, the nottingham bs
  Cumberland Building Society: cumberland bs
  Monmouthshire Building Society: monmouthshire bs
  Kent Reliance Savings
  Paragon Savings
  Family Building Society: family building soc
  Tembo: tembo money, nude savings
  Beehive Money
  Sidekick Money
  Spring Savings
  Prosper Savings
  Flagstone: flagstone investment
  Hargreaves Active Savings
  Oinky
  Monzo Pot: monzo savings, monzo cash isa
  Starling Space: starling savings
  Revolut Savings: revolut vault, revolut instant access
  Chase Saver: chase savings
  Cleo Savings
  Snoop Savings
  HTB Savings
  RCI Bank: rci bank
  Secure Trust Savings
  UBL Savings
  Zopa Savings = zopa savings, zopa smart saver
  Monument Bank
  Kroo: kroo bank
  GoHenry: go henry
  Rooster Money: roostermoney, natwest rooster
  Nimbl
  HyperJar: hyper jar
  Osper
  Revolut Pocket
  Park Christmas Savings: park christmas
`,
)
