/** The four sounds, made of oscillators and noise: nothing is fetched, nothing is a fanfare. */
import type { SoundName } from "./which";

/** A partial of struck brass: its share of the ground note, how loud, how long it rings. */
const GONG = [
  [1, 0.5, 5],
  [1.48, 0.3, 4],
  [2.02, 0.22, 3.2],
  [2.76, 0.14, 2.2],
  [4.1, 0.07, 1.2],
] as const;
const GONG_HZ = 98;
/** Three hands, not quite in time. */
const HANDS_S = [0, 0.21, 0.39] as const;
/** The stairwell gives them back, ever softer. */
const ECHOES_S = [0, 0.11, 0.19, 0.31] as const;
const KNOCK_GAP_S = 1;

/** `at`: seconds of the context's clock. */
export function play(context: AudioContext, name: SoundName, at = context.currentTime): void {
  PLAYED[name](context, at);
}

const PLAYED: Readonly<Record<SoundName, (context: AudioContext, at: number) => void>> = {
  latch: (context, at) => wood(context, at, 820, 0.06, 0.16),
  knocks(context, at) {
    for (const nth of [0, 1, 2]) wood(context, at + nth * KNOCK_GAP_S, 160, 0.2, 0.7);
  },
  stairwell(context, at) {
    for (const hand of HANDS_S)
      for (const [i, echo] of ECHOES_S.entries()) clap(context, at + hand + echo, 0.35 / (1 + 1.6 * i));
  },
  gong(context, at) {
    for (const [share, loud, rings] of GONG) tone(context, at, GONG_HZ * share, loud * 0.5, rings);
  },
};

/** A note that is struck and dies away. */
function tone(context: AudioContext, at: number, hertz: number, loud: number, lasts: number): void {
  const source = context.createOscillator();
  source.frequency.value = hertz;
  source.connect(struck(context, at, loud, lasts));
  source.start(at);
  source.stop(at + lasts);
}

/** Wood is a low note with a grain of noise. */
function wood(context: AudioContext, at: number, hertz: number, lasts: number, loud: number): void {
  tone(context, at, hertz, loud, lasts);
  noise(context, at, hertz * 3, loud * 0.5, lasts / 3);
}

function clap(context: AudioContext, at: number, loud: number): void {
  noise(context, at, 1500, loud, 0.05);
}

function noise(context: AudioContext, at: number, hertz: number, loud: number, lasts: number): void {
  const source = context.createBufferSource();
  const grain = context.createBuffer(1, Math.ceil(context.sampleRate * lasts), context.sampleRate);
  const samples = grain.getChannelData(0);
  for (let i = 0; i < samples.length; i++) samples[i] = Math.random() * 2 - 1;
  const band = context.createBiquadFilter();
  band.type = "bandpass";
  band.frequency.value = hertz;
  source.buffer = grain;
  source.connect(band).connect(struck(context, at, loud, lasts));
  source.start(at);
}

const SILENT = 0.0001;
const ATTACK_S = 0.004;

function struck(context: AudioContext, at: number, loud: number, lasts: number): GainNode {
  const gain = context.createGain();
  gain.gain.setValueAtTime(SILENT, at);
  gain.gain.exponentialRampToValueAtTime(loud, at + ATTACK_S);
  gain.gain.exponentialRampToValueAtTime(SILENT, at + lasts);
  gain.connect(context.destination);
  return gain;
}
