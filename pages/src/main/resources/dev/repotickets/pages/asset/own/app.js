// The board, or one ticket, inside of the frame of an MCP host (MCP Apps 2026-01-26). What is shown
// is what the tool answered; every change is a call of a tool, which the host may ask about.
(() => {
  'use strict';
  const view = document.body.dataset.view;
  const main = document.getElementById('main');
  const says = document.getElementById('says');
  const waiting = new Map();
  let nextId = 1;
  let asked = {};
  let settings = {};
  let shown = null;

  const send = message => parent.postMessage({jsonrpc: '2.0', ...message}, '*');
  const tell = (method, params) => send({method, params});
  const request = (method, params) => new Promise((resolve, reject) => {
    const id = nextId++;
    waiting.set(id, {resolve, reject});
    send({id, method, params});
  });

  const call = async (name, args) => {
    const result = await request('tools/call', {name, arguments: args});
    if (result.isError) {
      throw new Error(result.content?.[0]?.text ?? `${name} failed`);
    }
    return result.structuredContent ?? JSON.parse(result.content[0].text);
  };

  const element = (name, text, properties = {}) => {
    const made = Object.assign(document.createElement(name), properties);
    if (text !== undefined && text !== null) {
      made.textContent = text;
    }
    return made;
  };

  const say = (text, isWrong = false) => {
    says.textContent = text;
    says.className = isWrong ? 'wrong' : 'faint';
  };

  const attempt = async work => {
    try {
      await work();
    } catch (error) {
      say(error.message, true);
    }
  };

  const statuses = ticket => {
    const all = (settings.statuses ?? []).map(it => it.name);
    return all.includes(ticket.status) ? all : [ticket.status, ...all];
  };

  const mover = (ticket, then) => {
    const select = element('select', null, {ariaLabel: `Status of ${ticket.id}`});
    for (const status of statuses(ticket)) {
      select.append(element('option', status, {value: status, selected: status === ticket.status}));
    }
    select.addEventListener('change', () => attempt(async () => {
      await call('ticket_update', {id: ticket.id, status: select.value});
      say(`${ticket.id} is ${select.value} now`);
      await then();
    }));
    return select;
  };

  const about = ticket =>
      [ticket.id, ticket.priority, ticket.assignee, ...(ticket.labels ?? [])].filter(Boolean).join(' · ');

  const drawBoard = page => {
    shown = page;
    const columns = element('div', null, {className: 'columns', tabIndex: 0, ariaLabel: 'Columns'});
    columns.setAttribute('role', 'group');
    const names = [...new Set([
      ...(settings.statuses ?? []).map(it => it.name),
      ...page.items.map(it => it.status),
    ])];
    for (const name of names) {
      const tickets = page.items.filter(it => it.status === name);
      const column = element('section');
      column.append(element('h2', `${name} (${tickets.length})`));
      const list = element('ul');
      for (const ticket of tickets) {
        const card = element('li', null, {className: 'card'});
        const open = element('button', ticket.title, {type: 'button'});
        open.addEventListener('click', () => attempt(() => showTicket(ticket.id)));
        card.append(open, element('p', about(ticket), {className: 'faint'}), mover(ticket, refresh));
        list.append(card);
      }
      column.append(list);
      columns.append(column);
    }
    const heading = element('h1', `${page.items.length} of ${page.total} tickets`);
    main.replaceChildren(heading, columns);
  };

  const refresh = async () => drawBoard(await call('ticket_list', {...asked, limit: 200}));

  const showTicket = async id => drawTicket(await call('ticket_get', {id}));

  const drawTicket = answer => {
    const ticket = answer.ticket ?? answer;
    const parts = [];
    if (view === 'board') {
      const back = element('button', 'Back to the board', {type: 'button'});
      back.addEventListener('click', () => attempt(refresh));
      parts.push(back);
    }
    parts.push(element('h1', ticket.title), element('p', about(ticket), {className: 'faint'}));
    parts.push(mover(ticket, () => showTicket(ticket.id)));
    if (ticket.description) {
      parts.push(element('h2', 'Description'), element('p', ticket.description, {className: 'text'}));
    }
    for (const comment of answer.comments ?? []) {
      parts.push(element('h2', `${comment.author}, ${comment.created_at}`));
      parts.push(element('p', comment.content, {className: 'text'}));
    }
    const label = element('h2', 'Comment', {id: 'comment'});
    const text = element('textarea');
    text.setAttribute('aria-labelledby', 'comment');
    const add = element('button', 'Add the comment', {type: 'button'});
    add.addEventListener('click', () => attempt(async () => {
      if (text.value.trim()) {
        await call('ticket_comment', {id: ticket.id, body: text.value});
        await showTicket(ticket.id);
        say('The comment was added');
      }
    }));
    parts.push(label, text, add);
    main.replaceChildren(...parts);
  };

  const dress = context => {
    if (context?.theme) {
      document.documentElement.style.colorScheme = context.theme;
    }
    for (const [name, value] of Object.entries(context?.styles?.variables ?? {})) {
      if (name.startsWith('--') && value) {
        document.documentElement.style.setProperty(name, value);
      }
    }
  };

  const HEARD = {
    'ui/notifications/tool-input': params => { asked = params.arguments ?? {}; },
    'ui/notifications/tool-result': result => attempt(async () => {
      if (result.isError) {
        throw new Error(result.content?.[0]?.text ?? 'The call failed');
      }
      const answer = result.structuredContent ?? JSON.parse(result.content[0].text);
      (view === 'board' ? drawBoard : drawTicket)(answer);
      settings = await call('workspace_config_get', {}).catch(() => ({}));
      if (settings.statuses) {
        (view === 'board' ? drawBoard : drawTicket)(answer);
      }
      say('');
    }),
    'ui/notifications/tool-cancelled': () => say('The call was cancelled'),
    'ui/notifications/host-context-changed': dress,
  };

  addEventListener('message', event => {
    const message = event.data;
    if (event.source !== parent || message?.jsonrpc !== '2.0') {
      return;
    }
    if (message.method) {
      HEARD[message.method]?.(message.params ?? {});
      if (message.id !== undefined) {
        send({id: message.id, result: {}});
      }
    } else if (waiting.has(message.id)) {
      const {resolve, reject} = waiting.get(message.id);
      waiting.delete(message.id);
      message.error ? reject(new Error(message.error.message)) : resolve(message.result);
    }
  });

  new ResizeObserver(() => {
    const {scrollWidth: width, scrollHeight: height} = document.documentElement;
    tell('ui/notifications/size-changed', {width, height});
  }).observe(document.body);

  attempt(async () => {
    const greeting = await request('ui/initialize', {
      protocolVersion: '2026-01-26',
      appInfo: {name: 'repo-tickets', version: '1.0.0'},
      appCapabilities: {availableDisplayModes: ['inline', 'fullscreen']},
    });
    dress(greeting.hostContext);
    tell('ui/notifications/initialized', {});
  });
})();
