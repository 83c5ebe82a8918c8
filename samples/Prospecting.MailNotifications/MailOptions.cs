namespace Prospecting.MailNotifications;

/// <summary>Where mails go and whom they come from.</summary>
/// <param name="PickupFolder">The full path of the folder that a mail server empties.</param>
/// <param name="From">The sender's address.</param>
/// <param name="Domain">What message ids end with: a domain of the sender's.</param>
internal sealed record MailOptions(string PickupFolder, string From, string Domain);
