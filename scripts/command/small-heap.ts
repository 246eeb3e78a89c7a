/**
 * Imported first by commands that hold much and make much: V8 lets its heap grow to several times of what is held before it looks what can go, where
 * memory is plenty. It is to look earlier; that costs a tenth of the time and saves a third of the memory.
 */
import { setFlagsFromString } from 'node:v8';

setFlagsFromString('--heap-growing-percent=60');
