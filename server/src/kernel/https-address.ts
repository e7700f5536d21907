import { ValidateBy } from 'class-validator';
import { isHttpsAddress } from 'shared/identifiers/web-address.ts';

/** The address of a public page, https only. */
export const HttpsAddress = (): PropertyDecorator =>
  ValidateBy({
    name: 'httpsAddress',
    validator: { validate: (value) => typeof value === 'string' && isHttpsAddress(value), defaultMessage: () => '' },
  });
