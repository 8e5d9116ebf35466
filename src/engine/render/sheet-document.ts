import { type Face, measureText } from './lettering.ts';
import { escapeXml, hasMusicalSigns, lineWithSigns } from './svg-text.ts';

/**
 * The document that abcjs draws into: as much of the DOM as its engraver calls, and no more. Nothing here parses,
 * styles or dispatches; an element is a name, attributes and children, and can be written out as SVG.
 *
 * What abcjs calls, by file: svg.js creates, appends, inserts, removes and measures elements; selectables.js and
 * selection.js set attributes and listeners; engraver-controller.js sets `style` of the wrapping div.
 */

type SheetNode = SheetElement | SheetText;

/** What getBBox answers, in user units. Only width and height are read by abcjs. */
export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

const NO_BOX: Box = { x: 0, y: 0, width: 0, height: 0 };

export class SheetText {
  parentNode: SheetElement | null = null;
  readonly textContent: string;

  constructor(text: string) {
    this.textContent = text;
  }

  get outerHTML(): string {
    return escapeXml(this.textContent);
  }

  remove(): void {
    this.parentNode?.removeChild(this);
  }
}

export class SheetElement {
  parentNode: SheetElement | null = null;
  readonly tagName: string;
  readonly childNodes: SheetNode[] = [];
  readonly style: Record<string, string> = {};
  readonly dataset: Record<string, string> = {};
  readonly #attributes = new Map<string, string>();

  constructor(tagName: string) {
    this.tagName = tagName;
  }

  get parentElement(): SheetElement | null {
    return this.parentNode;
  }

  get firstChild(): SheetNode | null {
    return this.childNodes[0] ?? null;
  }

  get children(): SheetElement[] {
    return this.childNodes.filter((node) => node instanceof SheetElement);
  }

  setAttribute(name: string, value: unknown): void {
    this.#attributes.set(name, String(value));
  }

  setAttributeNS(_namespace: string | null, name: string, value: unknown): void {
    this.setAttribute(name, value);
  }

  getAttribute(name: string): string | null {
    return this.#attributes.get(name) ?? null;
  }

  removeAttribute(name: string): void {
    this.#attributes.delete(name);
  }

  appendChild<Node extends SheetNode>(node: Node): Node {
    return this.insertBefore(node, null);
  }

  insertBefore<Node extends SheetNode>(node: Node, before: SheetNode | null): Node {
    node.remove();
    const at = before === null ? -1 : this.childNodes.indexOf(before);
    this.childNodes.splice(at < 0 ? this.childNodes.length : at, 0, node);
    node.parentNode = this;
    return node;
  }

  removeChild<Node extends SheetNode>(node: Node): Node {
    const at = this.childNodes.indexOf(node);
    if (at >= 0) this.childNodes.splice(at, 1);
    node.parentNode = null;
    return node;
  }

  remove(): void {
    this.parentNode?.removeChild(this);
  }

  /** Nobody clicks on a picture. */
  addEventListener(): void {}

  get textContent(): string {
    return this.childNodes.map((node) => node.textContent).join('');
  }

  set textContent(text: string) {
    this.#empty();
    if (text !== '') this.appendChild(new SheetText(text));
  }

  get innerHTML(): string {
    return this.childNodes.map((node) => node.outerHTML).join('');
  }

  /** abcjs assigns only '' (to empty the wrapper) and '&nbsp;' (an empty line of free text): neither draws anything. */
  set innerHTML(_markup: string) {
    this.#empty();
  }

  get outerHTML(): string {
    const attributes = [...this.#attributes].map(
      ([name, value]) => ` ${name}="${escapeXml(value)}"`,
    );
    const start = `<${this.tagName}${attributes.join('')}`;
    if (this.childNodes.length === 0) return `${start}/>`;
    return `${start}>${this.#signedLine() ?? this.innerHTML}</${this.tagName}>`;
  }

  /** Measured for text, lines of which are tspans; abcjs reads the box of nothing else that matters here. */
  getBBox(): Box {
    if (this.tagName !== 'text') return NO_BOX;
    const { size, face } = this.#font();
    const widths = this.#lines().map((line) => measureText(line, size, face));
    return { x: 0, y: 0, width: Math.max(0, ...widths), height: 1.2 * size * widths.length };
  }

  #lines(): string[] {
    const spans = this.children;
    return spans.length > 0 ? spans.map((span) => span.textContent) : [this.textContent];
  }

  #font(): { size: number; face: Face } {
    return {
      size: Number(this.getAttribute('font-size') ?? 16),
      face: {
        weight: this.getAttribute('font-weight') === 'bold' ? 'bold' : 'regular',
        italic: this.getAttribute('font-style') === 'italic',
      },
    };
  }

  /** The content of a text of one line with musical signs in it; null for all else. */
  #signedLine(): string | null {
    if (this.tagName !== 'text') return null;
    const [line = '', ...more] = this.#lines();
    if (more.length > 0 || !hasMusicalSigns(line)) return null;
    const x = Number(this.getAttribute('x'));
    return lineWithSigns(line, {
      x,
      anchor: this.getAttribute('text-anchor') ?? 'start',
      ...this.#font(),
    });
  }

  #empty(): void {
    for (const node of this.childNodes) node.parentNode = null;
    this.childNodes.length = 0;
  }
}

export class SheetDocument {
  readonly body = new SheetElement('body');

  createElement(tagName: string): SheetElement {
    return new SheetElement(tagName);
  }

  createElementNS(_namespace: string, tagName: string): SheetElement {
    return this.createElement(tagName);
  }

  createTextNode(text: string): SheetText {
    return new SheetText(text);
  }

  /** The one selector that is asked for is 'body', the parent of text that is measured. */
  querySelector(selector: string): SheetElement | null {
    return selector === 'body' ? this.body : null;
  }
}
