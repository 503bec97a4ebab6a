import { sector } from '../sector.ts'

export const debtLoan = sector(
  'debt.loan',
  `
  Zopa: zopa limited, zopa ltd, zopa bank, zopa bank loan
  RateSetter: ratesetter loans, metro bank ratesetter
  Novuna: novuna personal finance, novuna consumer finance, hitachi capital, hitachi personal fin
  Creation: creation consumer, creation finance, creation financial, creation consumer finance
  Barclays Partner Finance: barclays prtnr fin, barclays partner fin, barclays ptnr fin, bpf
  V12 Retail Finance: v12 finance, v12 retail fin, v12
  Ikano Bank: ikano, ikano bank
  Omni Capital: omni capital retail
  Duologi
  DekoPay: dekopay, deko!
  Divido
  Snap Finance: snap finance
  PayItMonthly: pay it monthly
  Lendable
  118 118 Money: 118118 money, 118 118 money
  Everyday Loans: everyday loans
  Oakbrook Loans: likely loans, oakbrook finance
  Lending Works
  Tandem Loan: tandem personal loans, oplo
  Shawbrook: shawbrook bank
  AvantCredit: avant credit, avantcredit
  Hitachi Capital Loans
  Bamboo Loans: bamboo loans, bamboo ltd
  Amigo Loans: amigo!
  Guarantor My Loan
  TrustTwo
  Satsuma Loans
  Provident: provident personal credit, provident financial
  Lending Stream
  Drafty: drafty co uk
  Sunny Loans
  Wonga
  QuickQuid
  Cashfloat
  Mr Lender: mr lender
  The Money Platform
  Peachy Loans: peachy
  MyJar
  Fernovo
  Polar Credit
  SafetyNet Credit: safetynet credit, tappily
  Fund Ourselves
  Moneyboat
  Loans 2 Go: loans2go, loans 2 go
  Loans at Home
  Morses Club
  Plata Finance
  Salad Money: salad money
  Fair Finance
  Creditspring: credit spring
  Koyo Loans: koyo
  Abound Loans: abound, fintern
  Fluro
  Finio Loans
  Updraft: updraft ltd, fairscore
  Salary Finance: salary finance
  Wagestream Loans: wagestream loan
  Freedom Finance
  M&S Loan: m and s loan, m and s bank loan
  Tesco Loan: tesco bank loan, tesco loan
  Sainsbury’s Loan: sainsburys bank loan
  Santander Consumer Finance
  NatWest Loan
  Hodge Bank Loan
  Equifinance
  Evolution Money
  Norton Finance
  Selina Finance
  Admiral Loans: admiral loans, admiral financial services
  Bank of Ireland Loan
  BrightHouse: brighthouse, caversham finance
  PerfectHome: perfecthome, temple finance
  Fair for You
  Studio Retail Finance: studio retail
  Littlewoods Finance: shop direct finance
  Very Finance: very finance
  JD Williams: jd williams, n brown
  Simply Be Account
  Next Credit: next directory, next pay
  Freemans: freemans grattan
  Argos Card: argos card, home retail group card
  Dunelm Finance
  DFS Finance
  Wescot Loan
  Close Brothers Retail Finance: close brothers retail, close brothers finance
  Home Credit: home credit
  Credit Union: credit union, london mutual cu, leeds credit union, manchester credit union, glasgow credit union, scotwest
  Funding Circle: funding circle
  iwoca
  YouLend
  Capital on Tap Loan
  Propel Finance
  Lombard Finance: lombard north
  Start Up Loans: start up loans company
  Paragon Bank: paragon bank
  Hampshire Trust Bank
  Secure Trust Bank
  United Trust Bank
`,
)
