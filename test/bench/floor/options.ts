/** All statements are read by keys and bitmaps, so they are planned once; search_query says aloud which words it leaves out. */
export const FLOOR_OPTIONS = '-c plan_cache_mode=force_generic_plan -c jit=off -c client_min_messages=warning';
