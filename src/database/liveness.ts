import { pause, within } from './deadline.js';

/** A read that has no answer for so long raises a doubt. Together with a look, less than the 3 s that a client may wait. */
const DOUBT_MS = 1_000;
const LOOK_MS = 1_500;
const LOOK_AGAIN_MS = 500;

const DOUBT = new Error('no answer yet');

export interface LivenessOptions {
  /** Opens a new connection and settles once the server has greeted us, or rejects. */
  readonly look: () => Promise<unknown>;
  /** Called once each time the server is found silent. */
  readonly onSilent: () => void;
  /** What a read is refused with while the server is silent. */
  readonly silence: () => Error;
}

/**
 * Tells a server that is slow from one that is frozen: a frozen one keeps its connections open and says nothing, so that only
 * a deadline would end the waiting. While it is silent, reads are refused at once; it is looked at until it answers again.
 */
export class Liveness {
  readonly #options: LivenessOptions;
  #underWay: Promise<boolean> | undefined;
  #isSilent = false;
  #isClosed = false;

  constructor(options: LivenessOptions) {
    this.#options = options;
  }

  /** Settles as the work does, or rejects as soon as the server is found silent. */
  async guard<T>(work: () => Promise<T>): Promise<T> {
    if (this.#isSilent) throw this.#options.silence();
    const running = work();
    const answered = running.then(
      () => true,
      () => true,
    );
    for (;;) {
      try {
        return await within(DOUBT_MS, running, () => DOUBT);
      } catch (error) {
        if (error !== DOUBT) throw error;
      }
      // Also heard while looking: an answer that came when this process was too busy to read it.
      if (!(await Promise.race([answered, this.#look()]))) throw this.#options.silence();
    }
  }

  close(): void {
    this.#isClosed = true;
  }

  /** One look at a time, whoever asks. */
  #look(): Promise<boolean> {
    this.#underWay ??= this.#lookOnce().finally(() => {
      this.#underWay = undefined;
    });
    return this.#underWay;
  }

  async #lookOnce(): Promise<boolean> {
    const answers = await this.#answers();
    if (!answers && !this.#isSilent && !this.#isClosed) {
      this.#isSilent = true;
      this.#options.onSilent();
      void this.#untilAnswers();
    }
    return answers;
  }

  #answers(): Promise<boolean> {
    return within(LOOK_MS, this.#options.look(), () => new Error('late')).then(
      () => true,
      () => false,
    );
  }

  async #untilAnswers(): Promise<void> {
    while (!this.#isClosed && !(await this.#answers())) await pause(LOOK_AGAIN_MS);
    this.#isSilent = false;
  }
}
