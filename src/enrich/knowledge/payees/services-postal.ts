import { sector } from '../sector.ts'

export const servicesPostal = sector(
  'services.postal',
  `
  Post Office: post office counter, post office counters, post office ltd, postoffice, post office!, post office self serve
  Royal Mail: royal mail, royal mail group, royalmail
  Parcelforce: parcelforce worldwide
  Evri: evri!, evri parcels, evri parcelshop, hermes parcel, hermesworld, myhermes
  DPD: dpd!, dpd local, dpd uk
  InPost: inpost!, inpost co uk, inpost uk
  Yodel: yodel!, yodel direct, collectplus
  UPS: ups!, ups access, ups uk, united parcel
  FedEx: fedex!, fed ex, fedex uk
  DHL: dhl!, dhl express, dhl parcel, dhl international
  TNT: tnt express, tnt uk
  GLS: gls uk
  Parcel2Go: parcel2go, parcel 2 go
  ParcelMonkey: parcelmonkey, parcel monkey
  Interparcel
  Transglobal Express
  P4D: p4d!
  CitySprint
  Gophr
  Stuart Delivery: stuart delivery
  Packlink
  Sendle
  Pitney Bowes: pitney bowes
  Stamps Direct
  Mail Boxes Etc: mail boxes etc
  An Post: an post
  La Poste: la poste
  USPS
  Tuffnells
  APC Overnight: apc overnight
  Whistl
  Mailing Room
  Safebuy Boxes: kite packaging
  ByBox
  Doddle
  Relais Colis
  Mondial Relay: mondial relay
  Planzer
`,
)
