import { defineSettings } from './src/model/settings.ts';

export default defineSettings({
  name: 'Earshot',
  product: 'Fairpenny',
  sample: true,
});
