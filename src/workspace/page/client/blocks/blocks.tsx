/** A list of blocks on a surface. To add a kind: a component in this folder, a line in the table. */
import type { ComponentType } from 'preact';
import type { Block } from '../../../engine/block.ts';
import { Surface } from '../elements/surface.ts';
import type { SurfaceInfo } from '../elements/surface.ts';
import { Guarded } from '../parts/guarded.tsx';
import { plainOf } from '../text/text-object.tsx';
import { words } from '../words/words.ts';
import { ActionsBlock } from './actions.tsx';
import type { BlockProps } from './block-props.ts';
import { AlertBlock, CardBlock, ContainerBlock } from './cards.tsx';
import { ContextBlock } from './context.tsx';
import { ImageBlock } from './image.tsx';
import { InputBlock } from './input.tsx';
import { MarkdownBlock } from './markdown.tsx';
import { RichTextBlock } from './rich-text.tsx';
import { SectionBlock } from './section.tsx';
import { TableBlock } from './table.tsx';

const BLOCKS: Record<string, ComponentType<BlockProps>> = {
  section: SectionBlock,
  header: ({ block }) => (
    <h3 class="block-header" dir="auto">
      {plainOf(block.text)}
    </h3>
  ),
  divider: () => <hr />,
  context: ContextBlock,
  actions: ActionsBlock,
  context_actions: ActionsBlock,
  input: InputBlock,
  image: ImageBlock,
  rich_text: RichTextBlock,
  table: TableBlock,
  data_table: TableBlock,
  markdown: MarkdownBlock,
  alert: AlertBlock,
  card: CardBlock,
  container: ContainerBlock,
};

function BlockView(props: Omit<BlockProps, 'Child'>) {
  const Known = BLOCKS[props.block.type];
  return Known ? (
    <Known {...props} Child={BlockView} />
  ) : (
    <p class="unknown">{words().unknownBlock(props.block.type)}</p>
  );
}

/** Blocks with the surface on which their elements act. */
export function Blocks(props: { blocks: Block[]; surface: SurfaceInfo; errors?: Record<string, string> }) {
  const { blocks, surface, errors = {} } = props;
  return (
    <Surface.Provider value={surface}>
      {blocks.map((block, index) => (
        <div class={`block block-of-${block.type}`} key={block.block_id ?? index} data-block={block.block_id}>
          <Guarded about={block}>
            <BlockView block={block} error={errors[block.block_id ?? '']} />
          </Guarded>
        </div>
      ))}
    </Surface.Provider>
  );
}
