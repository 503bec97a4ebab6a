import { sector } from '../sector.ts'

export const entertainmentGaming = sector(
  'entertainment.gaming',
  `
  Steam: steamgames, steamgames com, steam games, steam purchase, valve steam, steam!, steampowered
  PlayStation: sony playstationnetwork, playstation network, playstation!, sony playstation, sony interactive, playstationnetwork, psn!
  Xbox: xbox game pass, microsoft xbox, xbox!, msft xbox, microsoft game pass
  Nintendo: nintendo eshop, nintendo!, nintendo of europe, nintendo switch
  Epic Games: epic games, epic games store, epicgames
  Roblox: roblox com, roblox!
  Minecraft: minecraft!, mojang
  EA: electronic arts, ea origin, ea swiss, ea play
  Ubisoft
  Blizzard: blizzard ent, battle net, blizzard!
  Riot Games: riot games, riotgames
  Jagex: runescape
  King Games: king com, king digital
  Supercell
  Niantic: pokemon go, niantic
  CDKeys: cdkeys com
  Green Man Gaming: green man gaming
  Humble Bundle: humble bundle, humblebundle
  Fanatical: fanatical com, fanatical!
  GOG: gog com, gog sp, gog!
  G2A: g2a com, g2a
  Eneba
  Kinguin
  Instant Gaming: instant gaming
  ShopTo: shopto net, shopto!
  GAME: game digital, game retail, game stores, game!
  GameStop
  Smyths Gaming
  Square Enix: square enix
  Bandai Namco
  Rockstar Games: rockstar games
  Bethesda
  Wargaming: wargaming
  Plarium
  Zynga
  Playtika
  Scopely
  HoYoverse: cognosphere, hoyoverse, mihoyo
  Tencent Games: tencent games, proxima beta
  Discord: discord nitro, discord!, discord inc
  Chess.com: chess com
  Itch.io: itch io
  Stadia: google stadia
  GeForce Now: geforce now
  Meta Quest: oculus, meta quest, facebk oculus
  iRacing
  Bungie
  Frontier Developments
  Wizards of the Coast
  D&D Beyond: dnd beyond, d and d beyond
  Roll20
  Hyperoptic Gaming
  Overwolf
  Xsolla
  Razer Gold: razer gold
  PlayerAuctions
`,
)
