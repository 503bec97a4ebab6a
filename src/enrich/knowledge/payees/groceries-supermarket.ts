import { sector } from '../sector.ts'

export const groceriesSupermarket = sector(
  'groceries.supermarket',
  `
  Tesco: tesco stores, tesco store, tesco superstore, tesco extra, tesco express, tesco metro, tesco groceries
  Sainsbury’s: sainsburys smkts, sainsburys smkt, sainsburys s mkts, sainsbury, sainsburys local, js online grocery, sacat
  Asda: asda superstore, asda stores, asda groceries, asda home shopping, asda express
  Morrisons: wm morrison, wm morrisons, wm morrisons store, morrisons daily, morrison supermarkets, w morrison
  Aldi: aldi stores, aldi sued, aldi sud
  Lidl: lidl gb, lidl uk, lidl northern ireland
  Waitrose: waitrose stores, little waitrose, waitrose and partners, waitrose com
  Co-op: co op group food, coop, co operative food, cooperative food, the cooperative food, co op food, co operative group, coop group, midcounties coop, midcounties co op, central england coop, central england co op, scotmid, southern co op, southern coop, east of england coop, east of england co op, chelmsford star, heart of england coop, lincolnshire co op, lincolnshire coop, co operative
  M&S Food = marks and spencer simply food, m and s simply food, marks and spencer food, marks and spencer plc food, marks and spencer plc sf, m and s food, m and s foodhall, mands simply food, marks spencer sf, m and s bp
  Iceland!: iceland foods, iceland food, iceland frozen
  The Food Warehouse: food warehouse
  Ocado: ocado retail
  Booths!: booths supermarket, eh booth, booths ilkley
  Costco: costco wholesale, costco uk
  Farmfoods
  Heron Foods
  Booker: booker wholesale, booker cash and carry, booker limited
  Bestway: bestway cash and carry, bestway wholesale
  Makro
  Amazon Fresh: amazon fresh, amazonfresh, amazon grocery
  Whole Foods Market: wholefoods market, whole foods mkt
  Fulton’s Foods: fultons foods
  Dunnes Stores: dunnes stores
  SuperValu
  Tesco Ireland
  Mercadona
  Carrefour: carrefour city, carrefour express, carrefour market
  Auchan
  Leclerc: e leclerc
  Intermarché: intermarche
  Monoprix
  Franprix
  Super U!: systeme u, hyper u
  Lidl France
  Rewe: rewe markt
  Edeka
  Kaufland
  Netto: netto marken
  Albert Heijn
  Jumbo Supermarkten
  Colruyt
  Delhaize
  Spar Österreich
  Esselunga
  Conad
  Coop Italia = coop italia, coop bologna, unicoop
  Pam Panorama
  Continente: modelo continente
  Pingo Doce
  Mini Preço: minipreco
  Consum
  Eroski
  Alcampo
  Hipercor
  ICA Supermarket: ica supermarket, ica maxi, ica nara
  Migros
  Sklavenitis
  Biedronka
  Żabka: zabka
  Tesco Hungary = tesco global
  Walmart
  Trader Joe’s: trader joes
  Kroger
  Safeway
  Publix
  Coles Supermarkets: coles express
  Woolworths: woolworths sydney, woolworths metro
  Nisa Today
  LuLu Hypermarket
  Jack’s: jacks supermarket
  Getir: getir uk
  Gopuff
  Zapp
  Gorillas
  Beelivery
  Snappy Shopper
  Creamline
`,
)
