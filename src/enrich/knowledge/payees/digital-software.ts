import { sector } from '../sector.ts'

export const digitalSoftware = sector(
  'digital.software',
  `
  Microsoft: microsoft 365, microsoft office, msft, microsoft!, microsoft ireland, microsoft subscription, microsoft store!, office 365, microsoft msbill, msbill info, microsoft one drive
  Google: google one, google storage, google workspace, google gsuite, google cloud, google ireland, google!, google google stor, google services, google domains, google ads, google svcs
  Apple iCloud: icloud, apple icloud
  Adobe: adobe creative, adobe systems, adobe!, adobe acropro, adobe photogphy, adobe inc
  Dropbox
  OpenAI: openai chatgpt, chatgpt, openai!, chatgpt subscr
  Anthropic: claude ai, anthropic!, claude ai subscription
  Perplexity: perplexity ai
  Midjourney
  GitHub: github inc, github!
  GitLab
  Amazon Web Services: aws emea, amazon web services, aws!, aws amazon
  DigitalOcean: digitalocean
  Linode: linode, akamai linode
  Vultr
  Hetzner: hetzner online
  OVH: ovhcloud, ovh!
  Cloudflare
  Heroku
  Vercel
  Netlify
  Render: render com
  Fastmail
  ProtonMail: proton ag, protonmail, protonvpn, proton!
  NordVPN: nordvpn com, nord vpn, nordvpn!, nordsec
  ExpressVPN: express vpn, expressvpn
  Surfshark
  CyberGhost
  Private Internet Access: private internet access
  Mullvad
  McAfee: mcafee!, mcafee ireland
  Norton: norton antivirus, nortonlifelock, norton!, norton ap, norton 360, symantec, gen digital
  Kaspersky
  Avast: avast software
  AVG: avg technologies
  Bitdefender
  ESET
  Malwarebytes
  1Password: 1password, agilebits
  LastPass
  Dashlane
  Bitwarden
  GoDaddy: go daddy, godaddy com, dnh godaddy
  Namecheap
  123-Reg: 123 reg, 123reg
  IONOS: ionos, 1 and 1 internet, 1and1, 1 and 1
  Fasthosts
  Krystal Hosting: krystal hosting
  20i
  TSOHost
  Bluehost
  SiteGround
  HostGator
  Hostinger
  Wix: wix com, wix!
  Squarespace: squarespace!, sqsp
  WordPress: wordpress!, automattic, wordpress com
  Shopify: shopify!, shopify commerce
  Webflow
  Weebly
  Notion: notion labs, www notion so, notion so, notion!
  Evernote
  Todoist: todoist, doist
  Trello
  Slack: slack!, slack technologies
  Zoom: zoom us, zoom video, zoom!
  Asana: asana!, asana com
  Monday.com: monday com
  Atlassian
  Jira
  Canva: canva!, canva pty
  Figma
  Sketch BV
  Grammarly
  Quillbot
  DeepL
  Loom: loom com
  Miro: miro com
  Airtable
  Zapier
  IFTTT
  Calendly
  Typeform
  Mailchimp: mailchimp, intuit mailchimp
  ConvertKit
  HubSpot
  Salesforce
  Xero: xero uk, xero!
  QuickBooks: quickbooks, intuit quickbooks, intuit!
  Sage: sage software, sage uk, sage!
  FreeAgent
  FreshBooks
  Coconut App
  GoSimpleTax
  TaxCalc
  YNAB: ynab, you need a budget
  Emma App: emma technologies, emma app
  Snoop Plus
  MoneyDashboard
  Lunch Money
  JetBrains
  Sublime HQ
  Setapp: setapp, macpaw
  Parallels
  VMware
  Backblaze
  pCloud
  Mega Cloud: mega limited
  Box Cloud: box inc
  IDrive
  CrashPlan
  Tutanota
  Ancestry: ancestry, ancestry co uk, ancestry!
  Findmypast: find my past, findmypast
  MyHeritage
  23andMe: 23andme
  Genes Reunited
  Snapchat: snapchat plus, snap inc
  X Premium: twitter online ads, x corp, x premium, twitter!
  Meta Ads: facebk, facebook ads, meta platforms, facebook!
  LinkedIn: linkedin!, linkedin premium, linkedin pre, linkedin job
  Reddit Premium: reddit inc
  Telegram Premium: telegram premium
  Zendesk
  Twilio
  Stripe Fees: stripe fees
  MongoDB
  Supabase
  Replit
  Cursor: cursor ai, anysphere
  Copilot Pro
  ElevenLabs
  Runway ML
  Suno
  Splice: splice com
  Ableton
  Native Instruments
  Avid Technology
  Autodesk
  SketchUp: trimble sketchup
  MathWorks
  Overleaf
  Wolfram
  Obsidian
  Roam Research
  Readwise
  Instapaper
  Pocket Premium
  Flickr
  SmugMug
  Vimeo
  Shutterstock
  iStock
  Envato
  Creative Market
  DocuSign
  Smallpdf
  iLovePDF
  PDFfiller
  TeamViewer
  AnyDesk
  LogMeIn
  What3words
  OS Maps: ordnance survey, os maps
  Komoot
  AllTrails
  Waze
  Garmin Explore
  Life360
  Tinder Plus App
  Sygic
  CamScanner
  Duet Display
  Fantastical: flexibits
  Bear App
  Day One Journal
  Streaks App
`,
)
