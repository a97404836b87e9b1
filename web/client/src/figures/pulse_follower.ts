/** An element that follows the floor's pulse: what each screen makes of it is its own. */
import { LitElement } from "lit";
import { followPulse, NOTHING, type Pulse } from "./pulse";

export abstract class PulseFollower extends LitElement {
  static override properties = { sprint: { attribute: false }, pulse: { state: true } };
  declare sprint: number | string;
  declare pulse: Pulse;
  #leave: () => void = () => undefined;

  constructor() {
    super();
    this.pulse = NOTHING;
  }

  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#leave = followPulse(this.sprint, (pulse) => {
      this.pulse = pulse;
    });
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#leave();
  }
}
