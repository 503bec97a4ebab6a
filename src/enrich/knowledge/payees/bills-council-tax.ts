import { sector } from '../sector.ts'

/** Councils by the short names they print; "Council", "Borough" and the like are told by rule. */
export const billsCouncilTax = sector(
  'bills.council_tax',
  `
  Brighton & Hove City Council: b and h bc, b and h cc, brighton and hove cc, brighton and hove city council, bhcc
  Islington Council: lbi, lb islington
  Barking & Dagenham Council: lbbd, lb barking
  Barnet Council: lb barnet, barnet lb
  Bexley Council: lb bexley, bexley lb
  Brent Council: lb brent, brent lb
  Bromley Council: lb bromley, bromley lb
  Camden Council: lb camden, camden lb
  Croydon Council: lb croydon, croydon lb
  Ealing Council: lb ealing, ealing lb
  Enfield Council: lb enfield
  Greenwich Council: rb greenwich, royal borough of greenwich, rbg
  Hackney Council: lb hackney, lbh
  Hammersmith & Fulham Council: lbhf, lb hammersmith, hammersmith and fulham
  Haringey Council: lb haringey
  Harrow Council: lb harrow
  Havering Council: lb havering
  Hillingdon Council: lb hillingdon
  Hounslow Council: lb hounslow
  Kensington & Chelsea Council: rbkc, rb kensington, royal borough of kensington
  Kingston Council: rbk, rb kingston, royal borough of kingston
  Lambeth Council: lb lambeth
  Lewisham Council: lb lewisham, lewisham council
  Merton Council: lb merton
  Newham Council: lb newham
  Redbridge Council: lb redbridge
  Richmond Council: lb richmond, lbrut
  Southwark Council: lb southwark
  Sutton Council: lb sutton
  Tower Hamlets Council: lbth, lb tower hamlets, tower hamlets
  Waltham Forest Council: lbwf, lb waltham forest, waltham forest
  Wandsworth Council: wandsworth bc, wandsworth lb
  Westminster City Council: westminster cc, wcc council tax
  City of London Corporation
  Birmingham City Council: birmingham cc, bcc council tax
  Manchester City Council: manchester cc, mcc council tax
  Leeds City Council: leeds cc, lcc council tax
  Liverpool City Council: liverpool cc
  Sheffield City Council: sheffield cc
  Bristol City Council: bristol cc
  Newcastle City Council: newcastle cc
  Nottingham City Council: nottingham cc
  Leicester City Council: leicester cc
  Coventry City Council: coventry cc
  Bradford Council: bradford mdc, cbmdc, city of bradford
  Wakefield Council: wakefield mdc, wmdc
  Kirklees Council: kirklees, kirklees mc
  Calderdale Council: calderdale mbc
  Doncaster Council: doncaster mbc, dmbc
  Rotherham Council: rotherham mbc, rmbc
  Barnsley Council: barnsley mbc, bmbc
  Bolton Council: bolton mbc
  Bury Council: bury mbc
  Oldham Council: oldham mbc
  Rochdale Council: rochdale mbc
  Salford City Council: salford cc
  Stockport Council: stockport mbc, smbc
  Tameside Council: tameside mbc, tmbc
  Trafford Council: trafford mbc
  Wigan Council: wigan mbc
  Knowsley Council: knowsley mbc
  Sefton Council: sefton mbc
  St Helens Council: st helens mbc
  Wirral Council: wirral mbc
  Dudley Council: dudley mbc
  Sandwell Council: sandwell mbc
  Solihull Council: solihull mbc
  Walsall Council: walsall mbc
  Wolverhampton Council: wolverhampton cc
  Gateshead Council: gateshead mbc
  North Tyneside Council: north tyneside mbc
  South Tyneside Council: south tyneside mbc
  Sunderland City Council: sunderland cc
  Cornwall Council: cornwall cc
  Wiltshire Council: wiltshire cc
  Bournemouth, Christchurch & Poole Council: bcp council
  Bath & North East Somerset Council: banes, bath and nes, b and nes
  Milton Keynes Council: mk council
  Central Bedfordshire Council: central beds
  Cheshire East Council: cheshire east
  Cheshire West & Chester Council: cheshire west, cwac
  West Northamptonshire Council: west northants
  North Northamptonshire Council: north northants
  East Riding Council: eryc, east riding of yorkshire
  North East Lincolnshire Council: nelc
  Telford & Wrekin Council: telford and wrekin
  Stoke-on-Trent City Council: stoke on trent cc, sot cc
  Westmorland & Furness Council: westmorland and furness
  City of Edinburgh Council: edinburgh council, city of edinburgh, edinburgh cc
  Glasgow City Council: glasgow cc
  Aberdeen City Council: aberdeen cc
  Dundee City Council: dundee cc
  Fife Council
  Highland Council: the highland council
  North Lanarkshire Council: north lanarkshire, nlc council tax
  South Lanarkshire Council: south lanarkshire
  Perth & Kinross Council: perth and kinross
  Argyll & Bute Council: argyll and bute
  Cardiff Council: cardiff cc
  Swansea Council: swansea cc, city and county of swansea
  Rhondda Cynon Taf Council: rct cbc, rhondda cynon taf
  Vale of Glamorgan Council: vale of glamorgan
  Caerphilly Council: caerphilly cbc
  Land & Property Services: land and property services, lps rates, lps northern ireland
  Dacorum Council: dacorum bc
  Three Rivers Council: three rivers dc
  St Albans Council: st albans dc, st albans cdc
  Welwyn Hatfield Council: welwyn hatfield bc, whbc
  Hertsmere Council: hertsmere bc
  Basingstoke & Deane Council: basingstoke and deane
  Windsor & Maidenhead Council: rbwm
  Tonbridge & Malling Council: tonbridge and malling
  King’s Lynn & West Norfolk Council: bcklwn
  Epping Forest Council: epping forest dc
  South Oxfordshire Council: south oxon, sodc
  Vale of White Horse Council: vale of white horse
  Reigate & Banstead Council: reigate and banstead
  Mole Valley Council: mole valley dc
  Epsom & Ewell Council: epsom and ewell
  Wyre Forest Council: wyre forest dc
  Nuneaton & Bedworth Council: nuneaton and bedworth
  Newark & Sherwood Council: newark and sherwood
  Redcar & Cleveland Council: redcar and cleveland
  Hinckley & Bosworth Council: hinckley and bosworth
  Blackburn with Darwen Council: blackburn with darwen
`,
)
