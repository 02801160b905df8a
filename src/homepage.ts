/** Where jikko lives: the `homepage` of package.json, which a test compares. */
export const homepage = 'https://github.com/jikko-zenn/jikko';
