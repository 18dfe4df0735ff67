/** A proposal that is not linked yet, with the names to say so. */
export type Proposal = {
  match: string;
  request: string;
  requester: string;
  volunteer: string;
  volunteerName: string;
};

/** What a coordinator can do with one. */
export type ProposalAction = { what: 'answer' | 'summary' | 'link'; proposal: Proposal };
