import { sector } from '../sector.ts'

export const billsMortgage = sector(
  'bills.mortgage',
  `
  Kensington Mortgages: kensington mortgage, kmc mortgage
  The Mortgage Works: mortgage works
  Accord Mortgages: accord mortgage
  Platform Mortgages: platform funding
  Birmingham Midshires: birmingham midshires
  Paratus AMC: paratus
  Landmark Mortgages
  Bluestone Mortgages
  Pepper Money: pepper money, pepper uk
  Precise Mortgages: charter court
  Together Mortgages: together personal finance
  Foundation Home Loans
  Vida Homeloans
  Kent Reliance: kent reliance mortgage
  Nationwide Mortgage = nationwide bs mortgage, nationwide mtg, nbs mortgage
  Halifax Mortgage = halifax mtg, halifax mortgages
  Santander Mortgage = santander mtg, santander mortgages, abbey mortgage
  Barclays Mortgage = barclays uk mtges, barclays mtg, barclays mortgages, woolwich mortgage
  NatWest Mortgage = natwest home loans, natwest mtg
  Help to Buy Loan: help to buy, target hcl, lenvi htb
  Generation Home: gen h, generation home
  LiveMore Mortgages
  Topaz Finance
  Rosinca Mortgages
  Heliodor Mortgages
  Whistletree
  Mortgage Express
  Bradford & Bingley: bradford and bingley
  GE Money Home Lending
  Aldermore Mortgages
  Fleet Mortgages
  Godiva Mortgages
  Atom Bank Mortgage
  Clydesdale Home Loans
  Capital Home Loans: chl mortgages
  Engage Credit
  Southern Pacific Mortgages: spml
  Preferred Mortgages
`,
)
