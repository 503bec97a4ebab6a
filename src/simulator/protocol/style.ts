import { createHash } from 'node:crypto'

/** The look of the bank's pages: Tributary's own colours and type, on one sheet. */
export const style = `
:root{color-scheme:light dark;--canvas:#f1f5f7;--surface:#fff;--sunken:#f7f9fa;--hover:#eff3f5;--line:#e0e5e7;--line-2:#cbd2d5;--control:#7e8a90;--text:#142028;--text-2:#424f58;--text-3:#5d6a72;--accent:#006684;--accent-ink:#005b79;--accent-soft:#dff2f9;--on-accent:#fff;--positive:#007245;--negative:#be292d;--negative-soft:#ffeae9;--warning:#935a0f;--warning-soft:#fff0d3;--shadow:0 1px 2px rgb(20 32 40/.04),0 8px 24px -16px rgb(20 32 40/.12)}
@media(prefers-color-scheme:dark){:root{--canvas:#0a0f13;--surface:#12181c;--sunken:#0e1418;--hover:#192025;--line:#242b30;--line-2:#363f45;--control:#68747b;--text:#ecf1f3;--text-2:#b6bfc4;--text-3:#939da3;--accent:#58c5de;--accent-ink:#7bd4e8;--accent-soft:#10303b;--on-accent:#05161f;--positive:#63d89f;--negative:#fb847f;--negative-soft:#431f1f;--warning:#f2be62;--warning-soft:#3a2911;--shadow:none}}
*{box-sizing:border-box}
body{margin:0;min-height:100vh;display:flex;flex-direction:column;align-items:center;padding:48px 16px 32px;background:var(--canvas);color:var(--text);font:14px/20px system-ui,sans-serif;font-variant-numeric:tabular-nums lining-nums}
main{width:100%;max-width:440px;background:var(--surface);border:1px solid var(--line);border-radius:14px;box-shadow:var(--shadow);overflow:hidden}
header{display:flex;align-items:center;gap:12px;padding:14px 22px;border-bottom:1px solid var(--line)}
.monogram{flex:none;width:34px;height:34px;border-radius:10px;display:grid;place-items:center;background:var(--accent-soft);color:var(--accent-ink);font-weight:600}
header b{flex:1;font-weight:600}
.tag{padding:1px 9px;border-radius:99px;background:var(--warning-soft);color:var(--warning);font-size:12.5px}
section{padding:16px 22px;border-bottom:1px solid var(--line)}
section:last-child{border-bottom:0}
h1{margin:4px 0 6px;font-size:18px;line-height:24px;font-weight:650;letter-spacing:-.01em}
h2{margin:0 0 8px;font-size:14px;line-height:20px;font-weight:600}
p{margin:0 0 8px;color:var(--text-2)}
p:last-child{margin-bottom:0}
label{display:block;margin:14px 0 5px;font-weight:500}
input{width:100%;height:42px;padding:0 12px;border:1px solid var(--control);border-radius:8px;background:var(--surface);color:var(--text);font:inherit;font-size:16px}
input:focus-visible{outline:2px solid var(--accent);outline-offset:-1px;box-shadow:0 0 0 3px color-mix(in srgb,var(--accent) 18%,transparent)}
button{font:inherit;cursor:pointer}
button:focus-visible,a:focus-visible{outline:2px solid var(--accent);outline-offset:2px}
.buttons{display:flex;flex-direction:row-reverse;gap:10px;margin-top:20px}
.buttons button{flex:1;min-height:44px;padding:0 16px;border-radius:8px;border:1px solid var(--line-2);background:var(--surface);color:var(--text);font-weight:600}
.buttons button:hover{background:var(--hover)}
.buttons button.main{border-color:transparent;background:var(--accent);color:var(--on-accent)}
.buttons button.main:hover{background:color-mix(in srgb,var(--accent) 90%,var(--text))}
.trouble{padding:9px 12px;border-radius:8px;background:var(--negative-soft);color:var(--negative)}
ul{list-style:none;margin:0;padding:0}
li{display:flex;gap:10px;padding:5px 0}
li svg{flex:none;margin-top:3px;color:var(--positive)}
li small{margin-left:auto}
small{color:var(--text-3);font-size:12.5px;line-height:20px}
code{padding:1px 5px;border-radius:5px;background:var(--sunken);border:1px solid var(--line);font:12px ui-monospace,"DejaVu Sans Mono",monospace;color:var(--text)}
.choice button{display:flex;width:100%;min-height:52px;align-items:center;gap:12px;padding:8px 22px;border:0;border-top:1px solid var(--line);background:none;color:var(--text);text-align:left;font-weight:500}
.choice button:first-child{border-top:0}
.choice button:hover{background:var(--hover)}
.choice button:focus-visible{outline-offset:-2px}
.choice small{display:block;font-weight:400;line-height:17px}
.choice{border-bottom:1px solid var(--line)}
.choice+section .buttons{margin-top:0}
footer{max-width:440px;padding:14px 22px 0;color:var(--text-3);font-size:12.5px;line-height:18px;text-align:center}
@media(max-width:480px){body{padding:14px 12px 24px;font-size:15px;line-height:22px}section,header,.choice button{padding-left:16px;padding-right:16px}}
`

/** For the pages' own script: it sends the one form on the page. */
export const submit = 'document.forms[0].submit()'

const hashed = (text: string): string => `'sha256-${createHash('sha256').update(text).digest('base64')}'`

/** Nothing but the style sheet, and forms that lead here or back to where the person came from. */
export const policy = (returnsTo: string | null, scripted = false): string =>
  [
    "default-src 'none'",
    `style-src ${hashed(style)}`,
    ...(scripted ? [`script-src ${hashed(submit)}`] : []),
    'img-src data:',
    `form-action 'self'${returnsTo === null ? '' : ` ${returnsTo}`}`,
    "frame-ancestors 'none'",
    "base-uri 'none'",
  ].join('; ')
