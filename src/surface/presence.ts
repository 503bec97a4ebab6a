import { BlockList, isIP } from 'node:net'

/** What may be told to a bank about where the person is (`X-PSU-IP`). */
export type Presence = {
  /** The address to send: the caller's own when it is public, else the one this installation was given, else none. */
  addressOf(callerIp: string): string | null
  /** How it stands for this caller, in words. */
  says(callerIp: string): { address: 'public' | 'none'; says: string }
}

/** Only a public address ever leaves: loopback, private and link-local ones mean nothing to a bank. @source DESIGN, fixed names */
export function openPresence(configuredIp: string | null): Presence {
  const addressOf = (callerIp: string): string | null => {
    const ip = callerIp.replace(/^::ffff:/i, '')
    return isPublic(ip) ? ip : configuredIp
  }
  return {
    addressOf,
    says: (callerIp) =>
      addressOf(callerIp) === null
        ? {
            address: 'none',
            says: 'No public address of yours is known here, so banks count these reads as made without you: four a day for each account.',
          }
        : {
            address: 'public',
            says: 'Banks see that you are present; these reads do not count against their daily limit.',
          },
  }
}

// A mapped IPv4 address is judged by the IPv4 networks; a rule for all mapped ones would hold for every IPv4 address.
const notPublic = new BlockList()
for (const [network, prefix] of [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.0.2.0', 24],
  ['192.168.0.0', 16],
  ['198.18.0.0', 15],
  ['198.51.100.0', 24],
  ['203.0.113.0', 24],
  ['224.0.0.0', 3],
] as const)
  notPublic.addSubnet(network, prefix, 'ipv4')
for (const [network, prefix] of [
  ['::', 127],
  ['64:ff9b::', 96],
  ['100::', 64],
  ['2001:db8::', 32],
  ['fc00::', 7],
  ['fe80::', 10],
  ['ff00::', 8],
] as const)
  notPublic.addSubnet(network, prefix, 'ipv6')

function isPublic(ip: string): boolean {
  const version = isIP(ip)
  return version !== 0 && !notPublic.check(ip, version === 4 ? 'ipv4' : 'ipv6')
}
