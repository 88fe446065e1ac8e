import { expect, test } from "vitest";
import { clientNetwork } from "@/lib/auth/address";

test.each([
  ["203.0.113.7", 1, "203.0.113.7"],
  ["6.6.6.6, 203.0.113.7", 1, "203.0.113.7"],
  ["6.6.6.6, 203.0.113.7, 10.0.0.2", 2, "203.0.113.7"],
  ["203.0.113.7:51234", 1, "203.0.113.7"],
  ["::ffff:203.0.113.7", 1, "203.0.113.7"],
  ["2001:db8:1:2:3:4:5:6", 1, "2001:db8:1:2::/64"],
  ["2001:DB8:1:2:ffff::9", 1, "2001:db8:1:2::/64"],
  ["[2001:db8::1]:443", 1, "2001:db8:0:0::/64"],
  ["::1", 1, "0:0:0:0::/64"],
])("the client behind '%s' and %i proxies is %s", (header, hops, network) => {
  expect(clientNetwork(header, hops)).toBe(network);
});

test.each([
  ["203.0.113.7", 0],
  ["203.0.113.7", 2],
  ["", 1],
  [null, 1],
  ["unknown", 1],
  ["203.0.113.7, <script>", 1],
])("nobody vouches for '%s' with %i proxies", (header, hops) => {
  expect(clientNetwork(header, hops)).toBeNull();
});
