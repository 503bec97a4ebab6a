import { sector } from '../sector.ts'

export const shoppingOnlineMarketplace = sector(
  'shopping.online_marketplace',
  `
  Amazon: amazon co uk, amazon uk, amazon eu, amzn mktp, amznmktplace, amzn mktplace, amazon mktplce, amazon marketplace, amazon mktpl, amazon mktplc, amzn!, amzn digital, amazon com, amazon!, amazon retail, amazon uk retail, amazon uk marketplace, amz!, amzn com, amazon eu sarl, amazon payments, amazon pay
  eBay: ebay co uk, ebay o, ebay commerce, ebay!, ebay uk, ebay inc
  Etsy: etsy com, etsy inc, etsy ireland, etsy uk
  Temu: temu com, whaleco
  AliExpress: ali express, aliexpress com, alibaba
  Wish.com = wish com
  Not On The High Street: notonthehighstreet, not on the high st, noths
  OnBuy: onbuy com
  Wayfair Marketplace
  ManoMano Market
  Fruugo
  Banggood
  DHgate
  Gearbest
  Gumtree: gumtree com
  Facebook Marketplace: facebook marketplace, fb marketplace
  Tiktok Shop: tiktok shop, tiktok shop uk
  Rakuten
  Zalando Marketplace
  Joom
  Folksy
  Groupon: groupon uk, groupon inc
  Wowcher
  LivingSocial
  Itison
  BuyaGift: buyagift
  Secret Sales: secretsales
  QVC: qvc uk
  Ideal World
  JML Direct: jml direct
  Shpock
  Bonanza.com = bonanza com
  Redbubble
  Society6
  Zazzle
  Mercari
  Allegro: allegro pl
`,
)
