import { readPersonas } from '../content/personas.ts';
import { standingsOf } from './living.ts';
const c0=process.cpuUsage(); const { personas } = await readPersonas('/tmp/bl/content'); const u0=process.cpuUsage(c0); console.log('read cpu', (u0.user+u0.system)/1e6);
for (let i=0;i<12;i++){ const c=process.cpuUsage(); standingsOf(personas,'2026-11-22'); const u=process.cpuUsage(c); console.log('standing cpu', (u.user+u.system)/1e6);}
