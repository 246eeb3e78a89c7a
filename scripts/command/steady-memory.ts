/**
 * Imported first by commands that stream exports of any size. V8 lets the space for new objects grow with the rate at which they are made, which costs
 * 100 MB for a stream that needs none of it a moment later; kept small, memory stays the same at any size, and time too.
 */
import { setFlagsFromString } from 'node:v8';
import './small-heap.ts';

setFlagsFromString('--max-semi-space-size=3');
setFlagsFromString('--semi-space-growth-factor=1');
