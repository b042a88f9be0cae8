// Is an OpenRPC document valid? node validate.mjs <file>; ends with 0 if it is.
import { readFileSync } from 'node:fs';
import utils from '@open-rpc/schema-utils-js';

const document = JSON.parse(readFileSync(process.argv[2], 'utf8'));
const verdict = utils.validateOpenRPCDocument(document);
if (verdict !== true) {
    console.error(verdict.message);
    process.exit(1);
}
const { methods } = await utils.parseOpenRPCDocument(document);
console.log(`ok ${methods.length} methods`);
