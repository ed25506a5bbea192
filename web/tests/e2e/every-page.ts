/** Every page there is, for a person who is signed in. */
export const everyPage = {
  home: "/",
  who: "/who",
  person: "/person/61",
  welcome: "/welcome",
  onboarding: "/welcome/rate?genre=Drama",
  movie: "/movie/862",
  search: "/search?q=the",
  ratings: "/ratings",
  genre: "/genre/Comedy",
  "for-you": "/for-you",
  trending: "/trending",
  "hidden-gems": "/hidden-gems",
  fresh: "/fresh",
  mood: "/search?q=sad+robot&by=mood",
  together: "/together?with=61&with=62",
  "not-found": "/nowhere",
};
