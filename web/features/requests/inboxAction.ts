/** What a coordinator is about to do with a request. */
export type InboxAction = {
  what: 'contact' | 'intake';
  request: string;
  name: string;
  supportMode: string | null;
};

export type RequestDialogProps = {
  action: InboxAction;
  onClose: () => void;
  onDone: (message: string) => void;
};
