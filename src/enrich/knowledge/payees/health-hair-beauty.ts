import { sector } from '../sector.ts'

export const healthHairBeauty = sector(
  'health.hair_beauty',
  `
  Toni & Guy: toni and guy, toniandguy
  Rush Hair: rush hair
  Regis: regis salon, regis hair, regis uk
  Supercuts: super cuts
  Headmasters: headmasters hair, headmasters!
  Saks Hair: saks hair
  HOB Salons: hob salons
  Andrew Collinge
  Francesco Group: francesco group
  Barnet Fair Salon
  Sassoon: sassoon!, vidal sassoon
  Essensuals
  Mark Leeson
  Blow Ltd
  Duck & Dry: duck and dry
  Treatwell
  Fresha
  Booksy
  Ruffians Barbers
  Murdock London
  Ted’s Grooming Room: teds grooming
  Pall Mall Barbers
  Gould Barbers: gould barbers
  Manifesto Barbers
  Nails Inc: nails inc
  Townhouse Nails: townhouse!
  DryBy
  London Grace: london grace
  Sk:n Clinics: skn clinics, sk n clinic, sk n clinics
  Therapie Clinic: therapie clinic
  Laser Clinics UK: laser clinics
  Transform Hospital
  Strip Wax: strip wax bar
  Benefit Brow Bar: benefit brow
  Blink Brow Bar: blink brow
  The Tanning Shop: the tanning shop, tanning shop
  Consol Sun
  Bannatyne Spa: bannatyne spa
  Champneys
  Ragdale Hall: ragdale hall
  Center Parcs Aqua Sana: aqua sana
  SpaBreaks: spabreaks, spa breaks
  The Sanctuary Spa
  Thai Square Spa
  Urban Massage: urban massage, urban app
  Great Clips
  Harry’s Razors: harrys com, harrys inc
  Dollar Shave Club: dollar shave
  Estrid
  Cornerstone Shaving
  Philips Lumea
  Sally Beauty: sally beauty, sally salon
  Capital Hair & Beauty
  GHD: ghd professional
  Gillette Shop: gillette uk
`,
)
