// One session with a server: node session.mjs <legacy|auto|pinned> <URL or command> <arguments...>
// Ends with 0 if every expectation held. The client checks each result against its output schema.
import assert from 'node:assert/strict';
import { Client, ProtocolError, StreamableHTTPClientTransport } from '@modelcontextprotocol/client';
import { StdioClientTransport } from '@modelcontextprotocol/client/stdio';

const [mode, command, ...args] = process.argv.slice(2);
const wanted = mode === 'pinned' ? { pin: '2026-07-28' } : mode;
const client =
    new Client({ name: 'peer', version: '1.0.0' }, { versionNegotiation: { mode: wanted } });
const complaints = [];
client.onerror = error => complaints.push(error);

const done = async (name, args = {}) => {
    const result = await client.callTool({ name, arguments: args });
    const text = result.content[0].text;
    assert.ok(!result.isError, `${name}: ${text}`);
    assert.deepEqual(JSON.parse(text), result.structuredContent);
    return result.structuredContent;
};

const transport = command.startsWith('http')
    ? new StreamableHTTPClientTransport(new URL(command), {
        requestInit: args.length ? { headers: { Authorization: `Bearer ${args[0]}` } } : {}
    })
    : new StdioClientTransport({ command, args });
await client.connect(transport);
const modern = mode !== 'legacy';
assert.equal(client.getProtocolEra(), modern ? 'modern' : 'legacy');
assert.equal(client.getServerVersion().name, 'repo-tickets');
assert.match(client.getInstructions(), /^Issue tracker stored in this repository/);

const { tools, nextCursor } = await client.listTools();
assert.equal(nextCursor, undefined);
assert.ok(tools.length > 20);
assert.ok(tools.every(tool => tool.outputSchema && tool.annotations.openWorldHint === false));

const early = await client.callTool({ name: 'ticket_list', arguments: {} });
assert.ok(early.isError);
assert.match(early.content[0].text, /^not_initialized: /);

await done('workspace_init', { prefix: 'AUTH' });
const { id } = await done('ticket_create', { title: 'Fix login', priority: 'high', labels: ['bug'] });
const other = await done('ticket_create', { title: 'Write the test', parent_id: id });
await done('ticket_update', { id, status: 'in-progress', points: 3 });
await done('ticket_comment', { id, body: 'Reproduced on Safari 19 \u{1F600}\u2028.' });
await done('ticket_journal', { id, content: 'Half way.', completion: 50 });
await done('ticket_link', { from: other.id, to: id, type: 'blocks' });
await done('time_add', { id, minutes: 30 });
await done('time_start', { id });
await done('time_stop', { id });
assert.equal((await done('ticket_search', { query: 'login is:open' })).total, 1);
assert.equal((await done('ticket_list')).total, 2);
for (const tool of ['workspace_prime', 'workspace_validate', 'workspace_config_get']) {
    await done(tool);
}
assert.equal((await done('ticket_get', { id })).title, 'Fix login');
await done('ticket_close', { id, summary: 'Escaped the name' });
await done('ticket_batch', {
    operations: [
        { op: 'create', args: { title: 'In a batch' } },
        { op: 'comment', args: { id: '$1', body: 'Started' } }
    ]
});
await done('ticket_delete', { id: other.id });
await done('ticket_restore', { ids: [other.id] });

const many = await Promise.all(
    Array.from({ length: 20 }, (_, at) => done('ticket_create', { title: `Number ${at}` })));
assert.equal(new Set(many.map(it => it.id)).size, 20);

const wrong = await client.callTool({ name: 'ticket_update', arguments: { id, priority: 'urgent' } });
assert.ok(wrong.isError);
assert.match(wrong.content[0].text, /^invalid_argument: .*Example: /s);
await assert.rejects(client.callTool({ name: 'tiket_get', arguments: {} }), error =>
    error instanceof ProtocolError && error.code === -32602 && /ticket_get/.test(error.message));

const abort = new AbortController();
const cancelled = client.callTool({ name: 'ticket_list', arguments: {} }, { signal: abort.signal });
abort.abort('enough');
await assert.rejects(cancelled);
if (!modern) {
    await client.ping();
}
await client.close();
assert.deepEqual(complaints, []);
console.log(`ok ${mode} ${tools.length} tools`);
