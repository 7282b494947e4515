/** Confirmations, conversation filters, dispatch configurations. */
import { asAction, asInput, letters, mrkdwn, options, plain, requiredOf, wrongIn } from './build.ts';
import type { Piece } from './build.ts';
import { block, element } from './pieces.ts';

/** Pointers from the element on. */
const wrong = (type: string, more: Piece): string[] =>
  wrongIn(asInput(element(type, more))).map((pointer) => pointer.replace('/element', ''));

describe('confirmations', () => {
  const confirm = (more: Piece): string[] =>
    wrongIn(asAction(element('button', { confirm: { text: plain('Gửi?'), ...more } })));

  test.each([
    ['title', 100],
    ['text', 300],
    ['confirm', 30],
    ['deny', 30],
  ])('%s: %d', (name, limit) => {
    expect(confirm({ [name]: plain(limit) })).toEqual([]);
    expect(confirm({ [name]: plain(limit + 1) })).toEqual([`/elements/0/confirm/${name}/text`]);
  });

  test('only the text may be marked up and must be there', () => {
    expect(confirm({ text: mrkdwn(), style: 'danger' })).toEqual([]);
    expect(confirm({ title: mrkdwn() })).toEqual(['/elements/0/confirm/title']);
    expect(confirm({ text: undefined })).toEqual(['/elements/0/confirm']);
    expect(confirm({ style: 'la' })).toEqual(['/elements/0/confirm/style']);
    expect(confirm({ la: 1 })).toEqual(['/elements/0/confirm']);
  });
});

test.each<[string, unknown, string[]]>([
  ['direct messages', { include: ['im'] }, []],
  ['without bots', { exclude_bot_users: true }, []],
  ['nothing', {}, ['/filter']],
  ['no kind', { include: [] }, ['/filter/include']],
  ['an unknown kind', { include: ['la'] }, ['/filter/include/0']],
])('a conversation filter: %s', (_name, filter, pointers) => {
  expect(wrong('conversations_select', { filter })).toEqual(pointers);
});

test.each<[string, unknown, string[]]>([
  ['enter', { trigger_actions_on: ['on_enter_pressed'] }, []],
  ['both', { trigger_actions_on: ['on_enter_pressed', 'on_character_entered'] }, []],
  ['a word', { trigger_actions_on: 'on_enter_pressed' }, ['/dispatch_action_config/trigger_actions_on']],
  ['none', { trigger_actions_on: [] }, ['/dispatch_action_config/trigger_actions_on']],
  ['another field', { on: [] }, ['/dispatch_action_config']],
])('a dispatch configuration: %s', (_name, config, pointers) => {
  expect(wrong('plain_text_input', { dispatch_action_config: config })).toEqual(pointers);
});

describe('objects inside elements need their fields', () => {
  const workflow = {
    trigger: { url: 'https://example.org/w', customizable_input_parameters: [{ name: 'a', value: '' }] },
  };
  const feedback = { text: plain(), value: 'co', accessibility_label: '' };
  const source = { type: 'url', url: 'https://example.org', text: 'Nguồn' };
  const asWorkflow = (own: unknown): string[] => wrongIn(asAction(element('workflow_button', { workflow: own })));
  const asTrigger = (trigger: unknown): string[] => asWorkflow({ trigger });
  const asParameter = (parameter: unknown): string[] =>
    asTrigger({ ...workflow.trigger, customizable_input_parameters: [parameter] });
  const asFeedback = (button: unknown): string[] =>
    wrongIn(block('context_actions', { elements: [element('feedback_buttons', { negative_button: button })] }));
  const asSource = (own: unknown): string[] => wrongIn(block('task_card', { sources: [own] }));
  const asGroup = (own: unknown): string[] => wrongIn(asInput({ type: 'static_select', option_groups: [own] }));

  test.each<[string, Piece, (piece: Piece) => string[], string[]]>([
    ['a workflow', workflow, asWorkflow, ['trigger']],
    ['a trigger', workflow.trigger, asTrigger, ['url']],
    ['a parameter', { name: 'a', value: '' }, asParameter, ['name', 'value']],
    ['a feedback button', feedback, asFeedback, ['text', 'value']],
    ['a source', source, asSource, ['type', 'url', 'text']],
    ['a group', { label: plain(), options: options(1) }, asGroup, ['label', 'options']],
  ])('%s', (_name, piece, judge, fields) => {
    expect(judge(piece)).toEqual([]);
    expect(requiredOf(piece, judge)).toEqual(fields);
    expect(judge({ ...piece, la: 1 })).toHaveLength(1);
  });

  test('up to their limits', () => {
    expect(asFeedback({ ...feedback, value: letters(2000) })).toEqual([]);
    expect(asFeedback({ ...feedback, value: letters(2001) })).toEqual(['/elements/0/negative_button/value']);
    expect(asSource({ ...source, url: letters(3000) })).toEqual([]);
    expect(asSource({ ...source, url: letters(3001) })).toEqual(['/sources/0/url']);
  });
});
