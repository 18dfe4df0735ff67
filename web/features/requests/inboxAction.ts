/** What a coordinator is about to do with a request. */
export type InboxAction = {
  what: 'contact' | 'intake';
  request: string;
  name: string;
};

export type RequestDialogProps = {
  action: InboxAction;
  onClose: () => void;
  onDone: (message: string) => void;
};
