/** The HTTP status of a page being rendered on the server: a page that finds nothing sets it. */
export class PageStatus {
  public code = 200;

  public set(code: number): void {
    this.code = code;
  }
}
