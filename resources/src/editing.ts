// What the first script has is not in the second one again.
import './main';

export * from './view/parts';
