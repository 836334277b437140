// Signs and verifies with the installed TypeScript package of the signature protocol.
import { text } from "node:stream/consumers";

// The test vector of the protocol document: what nodes have always sent.
const SEED = new Uint8Array(32).fill(7);
const KEY = "GmaDrppBC7P5ARKV8g3djiwP89vz1jLK23V2GBjuAEGB";
const PAYLOAD = { taskId: "t", roundNumber: 1, githubUsername: "g", action: "fetch-todo" };
const SIGNATURE =
  "5A2AVXVyfjuBxk5Uxnfb3rVbodwjS421RQP2wNU5pbNVMqa3FJcgKSUsRkmJTVx2QZdqdBDBazoXVDTw3frvaKaDv4P5" +
  "STTyi4wodzSVcMRCGEjJB6YZYkYudjErTDT6N7d9u38fcSA8VrPRWeyn9XNoRg4Bk3sHkn96Mzz3i2X9zYWZeDZyaJpAGUC";

const auth = await import(JSON.parse(await text(process.stdin)).package);

if (auth.publicKey(SEED) !== KEY || auth.sign(PAYLOAD, SEED) !== SIGNATURE) {
  throw new Error("it signs otherwise than the test vector of the protocol");
}
if (JSON.stringify(auth.openSignature(SIGNATURE, KEY).payload) !== JSON.stringify(PAYLOAD)) {
  throw new Error("it reads another payload than was signed");
}
let refused = false;
try {
  auth.openSignature(`${SIGNATURE.slice(0, -1)}D`, KEY);
} catch (error) {
  refused = error instanceof auth.SignatureError;
}
if (!refused) throw new Error("it accepts a signature that was changed");
// No operation is called.
process.stdout.write("[]");
