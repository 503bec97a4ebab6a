import { sector } from '../sector.ts'

export const shoppingSecondHand = sector(
  'shopping.second_hand',
  `
  Vinted: vinted uab, vinted!, vinted uk
  Depop: depop!, depop ltd
  CeX: cex!, cex ltd, webuy
  Cash Converters: cashconverters, cash converters
  Cash Generator: cash generator
  H&T Pawnbrokers: h and t pawnbrokers, harvey and thompson, h and t!
  Ramsdens: ramsdens!, ramsdens financial
  Oxfam Shop: oxfam shop, oxfam bookshop, oxfam books
  British Heart Foundation Shop: bhf shop, british heart foundation shop, british heart shop
  Cancer Research Shop: cancer research shop, cruk shop
  Barnardo’s Shop: barnardos shop, barnardos store
  Sue Ryder Shop: sue ryder shop
  Scope Shop: scope shop
  Age UK Shop: age uk shop
  Shelter Shop: shelter shop
  Red Cross Shop: red cross shop
  Save the Children Shop: save the children shop
  Salvation Army Shop: salvation army shop, salvation army trading, satcol
  Marie Curie Shop: marie curie shop
  Traid
  Mind Shop: mind shop
  Emmaus Shop
  Crisis Shop: shop from crisis
  Fara Charity Shop: fara charity, fara workshop
  Royal Trinity Hospice Shop: trinity hospice shop
  Thrift+: thriftplus, thrift plus
  Beyond Retro: beyond retro
  Rokit: rokit vintage, rokit!
  We Are Cow: we are cow, cow vintage
  Preworn
  Vestiaire Collective: vestiaire collective
  Hardly Ever Worn It
  Designer Exchange
  Rebelle
  Music Magpie: musicmagpie, music magpie
  Ziffit
  WeBuyBooks: webuybooks
  British Red Cross Shop
  Ebay Refurb
  The Saleroom: the saleroom, the saleroom com
  Bonhams
  Christie’s: christies!, christies auction
  Sotheby’s: sothebys
  Catawiki
  John Pye Auctions: john pye
  i-bidder: i bidder
  Freegle
  Preloved: preloved!
  Fulfilled Vintage
  Brick Lane Vintage
  Reskinned
  Loopster
  Sellpy
  YMCA Shop: ymca shop
`,
)
