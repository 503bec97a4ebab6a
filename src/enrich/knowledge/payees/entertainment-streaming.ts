import { sector } from '../sector.ts'

export const entertainmentStreaming = sector(
  'entertainment.streaming',
  `
  Netflix: netflix com, netflix international
  Spotify: spotify uk, spotify p, spotify ab
  Amazon Prime: amazon prime, amznprime, amzn prime, prime video, amazon video, amazon prime video, primevideo, amazon prime membership, amzn prime membership
  Disney+: disney plus, disneyplus, disney
  NOW!: now tv, nowtv, nowtv com, now entertainment, now cinema, now membership
  Apple TV: apple tv
  Apple Music: apple music
  YouTube Premium: youtube premium, youtubepremium, google youtube, google youtubepremium, youtube music, youtube!
  Paramount+: paramount plus, paramount!
  Discovery+: discovery plus, discoveryplus
  ITVX: itvx, itv hub, itv!
  BritBox
  BFI Player: bfi player
  MUBI
  Shudder
  Hayu
  Crunchyroll
  DAZN
  Curiosity Stream: curiosity stream, curiositystream
  Nebula: nebula!, nebula tv
  Rakuten TV: rakuten tv
  Sky Store: sky store
  Lionsgate+: lionsgate plus, starzplay
  HBO Max: hbo max
  Hulu
  Peacock: peacock!, peacock tv
  Deezer
  Tidal: tidal!, tidal music
  Qobuz
  SoundCloud
  Audible: audible uk, audible!, audible ltd, audible limited
  Kindle Unlimited: kindle unltd, kindle unlimited, kindle svcs, kindle!
  Kobo: kobo!, rakuten kobo
  Scribd: scribd, everand
  Storytel
  Blinkist
  BookBeat
  xigxag
  Libro.fm
  Amazon Music: amazon music, amznmusic, amzn music
  Twitch: twitch!, twitchinteractive, twitch interactive
  OnlyFans: onlyfans
  Patreon: patreon!, patreon membership
  Plex: plex!, plex inc
  NBA League Pass: nba league
  NFL Game Pass: nfl game pass
  F1 TV: f1 tv, formula1 com
  UFC Fight Pass
  WWE Network
  Viaplay
  Premier Sports: premier sports
  Eurosport
  FilmBox
  Marquee TV
  National Theatre at Home: national theatre at home
  Acorn TV
  BBC Studios Shop
  Floatplane
  Dropout TV: dropout!
  Pocket Casts: pocket casts
  Overcast
  Luminary
  Calm Radio
  SiriusXM
  Nugs
  IDAGIO
  Roku: roku!, roku for
`,
)
