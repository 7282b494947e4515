/** Values with which an element begins, bounds and switches. */
import { asAction, asInput, mrkdwn, option, options, wrongIn } from './build.ts';
import type { Piece } from './build.ts';
import { element, richText } from './pieces.ts';

describe('the smallest and largest values', () => {
  test.each<[string, string, unknown[], unknown[]]>([
    ['plain_text_input', 'min_length', [0], [-1, 1.5, '1']],
    ['plain_text_input', 'max_length', [1], [0]],
    ['plain_text_input', 'initial_value', [''], [1]],
    ['rich_text_input', 'min_lines', [1, 100], [0, 101]],
    ['rich_text_input', 'max_lines', [1, 100], [0, 101]],
    ['file_input', 'max_files', [1], [0]],
    ['datetimepicker', 'initial_date_time', [1_000_000_000, 9_999_999_999], [999_999_999, 10_000_000_000]],
    ['external_select', 'min_query_length', [0], [-1]],
    ['multi_external_select', 'min_query_length', [0], [-1]],
    ['multi_external_select', 'initial_options', [options(1)], [[]]],
    ['checkboxes', 'initial_options', [options(1)], [[], Array(11).fill(option('v0'))]],
    ['multi_static_select', 'initial_options', [options(1)], [[], Array(101).fill(option('v0'))]],
    ['users_select', 'initial_user', ['U'], ['']],
    ['multi_users_select', 'initial_users', [['U']], [['']]],
    ['number_input', 'min_value', ['1'], ['']],
  ])('%s.%s', (type, name, right, wrong) => {
    const judge = (value: unknown): string[] =>
      wrongIn(
        asInput(element(type, { ...('options' in element(type) && { options: options(1) }), [name]: value })),
        'modal',
      );
    for (const value of right) expect(judge(value)).toEqual([]);
    for (const value of wrong) expect(judge(value)).toHaveLength(1);
  });
});

describe('what else is accepted and refused', () => {
  test.each<[string, string, Piece, string[]]>([
    ['a day', 'datepicker', { initial_date: '2025-12-31' }, []],
    ['a day backwards', 'datepicker', { initial_date: '31-12-2025' }, ['/initial_date']],
    ['a thirteenth month', 'datepicker', { initial_date: '2025-13-01' }, ['/initial_date']],
    ['a time', 'timepicker', { initial_time: '07:30', timezone: 'Asia/Ho_Chi_Minh' }, []],
    ['24:00', 'timepicker', { initial_time: '24:00' }, ['/initial_time']],
    ['a moment', 'datetimepicker', { initial_date_time: 1_764_547_200 }, []],
    ['a moment in milliseconds', 'datetimepicker', { initial_date_time: 1_764_547_200_000 }, ['/initial_date_time']],
    ['a moment as a string', 'datetimepicker', { initial_date_time: '1764547200' }, ['/initial_date_time']],
    ['lengths in order', 'plain_text_input', { min_length: 5, max_length: 5 }, []],
    ['lengths out of order', 'plain_text_input', { min_length: 6, max_length: 5 }, ['/min_length']],
    ['a maximum of none', 'plain_text_input', { max_length: 0 }, ['/max_length']],
    ['a text of its own maximum', 'plain_text_input', { max_length: 2, initial_value: 'ab' }, []],
    ['a text over its own maximum', 'plain_text_input', { max_length: 2, initial_value: 'abc' }, ['/initial_value']],
    ['numbers as strings', 'number_input', { initial_value: '5', min_value: '-1', max_value: '100' }, []],
    ['a number', 'number_input', { initial_value: 5 }, ['/initial_value']],
    ['a word', 'number_input', { max_value: 'mười' }, ['/max_value']],
    ['a decimal that is not allowed', 'number_input', { initial_value: '9.5' }, ['/initial_value']],
    ['a decimal that is allowed', 'number_input', { is_decimal_allowed: true, initial_value: '9.5' }, []],
    ['a decimal comma', 'number_input', { is_decimal_allowed: true, initial_value: '9,5' }, ['/initial_value']],
    ['bounds out of order', 'number_input', { min_value: '10', max_value: '9' }, ['/min_value']],
    ['a start over the maximum', 'number_input', { initial_value: '101', max_value: '100' }, ['/initial_value']],
    ['a start under the minimum', 'number_input', { initial_value: '1', min_value: '2' }, ['/min_value']],
    ['rich text to begin with', 'rich_text_input', { initial_value: richText }, []],
    ['another block to begin with', 'rich_text_input', { initial_value: { type: 'divider' } }, ['/initial_value']],
    ['lines out of order', 'rich_text_input', { min_lines: 9, max_lines: 8 }, ['/min_lines']],
    ['file types', 'file_input', { filetypes: ['pdf', 'jpg'] }, []],
    ['no file', 'file_input', { max_files: 0 }, ['/max_files']],
    ['people to begin with', 'multi_users_select', { initial_users: ['U1'], max_selected_items: 1 }, []],
    ['at most nobody', 'multi_users_select', { max_selected_items: 0 }, ['/max_selected_items']],
    ['focus as a word', 'users_select', { focus_on_load: 'yes' }, ['/focus_on_load']],
    ['a placeholder in mrkdwn', 'users_select', { placeholder: mrkdwn() }, ['/placeholder']],
    ['an entry to begin with', 'external_select', { initial_option: option(), min_query_length: 0 }, []],
  ])('%s', (_name, type, more, pointers) => {
    const expected = pointers.map((pointer) => `/element${pointer}`);
    expect(wrongIn(asInput(element(type, more)), 'modal')).toEqual(expected);
  });

  test.each([['conversations_select'], ['channels_select']])(
    '%s answers by URL only in an input of a modal',
    (type) => {
      const select = element(type, { response_url_enabled: true });
      expect(wrongIn(asInput(select), 'modal')).toEqual([]);
      expect(wrongIn(asInput(select), 'message')).toEqual(['/element/response_url_enabled']);
      expect(wrongIn(asAction(select), 'modal')).toEqual(['/elements/0/response_url_enabled']);
    },
  );

  test('an unknown style and an unknown trigger are refused', () => {
    expect(wrongIn(asAction(element('button', { style: 'default' })))).toEqual(['/elements/0/style']);
    const input = element('plain_text_input', { dispatch_action_config: { trigger_actions_on: ['la'] } });
    expect(wrongIn(asInput(input))).toEqual(['/element/dispatch_action_config/trigger_actions_on/0']);
  });
});
