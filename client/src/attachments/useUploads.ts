import { useEffect, useState } from 'react';
import { UploadQueue } from './upload-queue.ts';
import type { QueueOptions, SentItem } from './upload-queue.ts';

/** A queue of files for as long as the component is shown, and what is in it. */
export const useUploads = (options: QueueOptions): { readonly items: readonly SentItem[]; readonly queue: UploadQueue } => {
  const [items, setItems] = useState<readonly SentItem[]>([]);
  const [queue] = useState(() => new UploadQueue(options, setItems));
  useEffect(() => queue.follow(options));
  useEffect(() => () => queue.leave(), [queue]);
  return { items, queue };
};
