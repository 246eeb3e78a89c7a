/// <reference types="astro/client" />

declare namespace App {
  interface Locals {
    /** The persona whose page is drawn: the components of its story read it. */
    portrait?: import('./site/portrait.ts').Portrait;
  }
}
