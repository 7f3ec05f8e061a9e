import { expect, test } from 'vitest'
import { clientAddress, clientGroup, isGateway } from './client-address.ts'

test.each([
  // Nobody is trusted: what the client claims is nothing.
  ['203.0.113.9', '6.6.6.6', 0, '203.0.113.9'],
  ['::ffff:203.0.113.9', undefined, 0, '203.0.113.9'],
  // One proxy of ours wrote the last entry.
  ['127.0.0.1', '203.0.113.9', 1, '203.0.113.9'],
  ['127.0.0.1', '6.6.6.6, 203.0.113.9', 1, '203.0.113.9'],
  ['127.0.0.1', ['6.6.6.6', '203.0.113.9'], 1, '203.0.113.9'],
  ['127.0.0.1', '6.6.6.6, 203.0.113.9, 10.0.0.2', 2, '203.0.113.9'],
  // Fewer entries than proxies, or no address: the socket's.
  ['127.0.0.1', '203.0.113.9', 2, '127.0.0.1'],
  ['127.0.0.1', undefined, 1, '127.0.0.1'],
  ['127.0.0.1', 'unknown', 1, '127.0.0.1'],
  ['127.0.0.1', '203.0.113.9, <script>', 1, '127.0.0.1'],
  [undefined, undefined, 0, ''],
])('%s with %j behind %i: %s', (socket, forwarded, hops, address) => {
  expect(clientAddress(socket, forwarded, hops)).toBe(address)
})

test.each([
  ['127.0.0.1', true],
  ['10.1.2.3', true],
  ['172.17.0.1', true],
  ['172.32.0.1', false],
  ['192.168.1.1', true],
  ['100.64.0.1', true],
  ['::1', true],
  ['fd00::1', true],
  ['fe80::1', true],
  ['', true],
  ['203.0.113.9', false],
  ['2001:db8::1', false],
])('%s is a gateway: %s', (address, expected) => {
  expect(isGateway(address)).toBe(expected)
})

test.each([
  ['203.0.113.9', '203.0.113.9'],
  ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2::/64'],
  ['2001:db8::1', '2001:db8:0:0::/64'],
  ['2001:DB8:0:7::', '2001:db8:0:7::/64'],
])('%s counts as %s', (address, group) => {
  expect(clientGroup(address)).toBe(group)
})
