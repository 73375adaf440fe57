using System.Globalization;
using System.Text;
using GiaoBan.Shell;
using GiaoBan.Shell.Language;
using MailKit.Net.Smtp;
using MailKit.Security;
using MimeKit;

namespace GiaoBan.Assignments.Reminders;

/// <summary>
/// One mail with all that an officer is reminded of: number, title, due day and link of each, and nothing else. Mail goes
/// through other hands, so it names no person and no content.
/// </summary>
internal static class ReminderMail
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    public static async Task SendAsync(MailServer server, string to, IReadOnlyList<Reminder> reminders, DateOnly today, CancellationToken cancel)
    {
        using var message = new MimeMessage
        {
            Subject = $"Nhắc {reminders.Count} nhiệm vụ, ngày {Formats.PlainDay(today)}",
            Body = new TextPart("plain") { Text = Written(server, reminders, today) },
        };
        message.From.Add(MailboxAddress.Parse(server.From));
        message.To.Add(MailboxAddress.Parse(to));
        using var client = new SmtpClient { Timeout = (int)Patience.TotalMilliseconds };
        await client.ConnectAsync(server.Host, server.Port, SecureSocketOptions.StartTlsWhenAvailable, cancel);
        await client.SendAsync(message, cancel);
        await client.DisconnectAsync(quit: true, cancel);
    }

    private static string Written(MailServer server, IReadOnlyList<Reminder> reminders, DateOnly today)
    {
        var text = new StringBuilder("Các nhiệm vụ dưới đây đã đến ngày nhắc:\n\n");
        foreach (var (_, line, _) in reminders)
        {
            text.Append(CultureInfo.InvariantCulture, $"- {line.Number} {line.Title}\n  Hạn {Formats.PlainDay(line.DueOn)} ({Distance(line.DueOn.DayNumber - today.DayNumber)})\n  {server.Address}/nhiem-vu/{line.Id}\n\n");
        }

        return text.Append("Thư tự động của hệ thống giao ban; không trả lời thư này.\n").ToString();
    }

    private static string Distance(int days) => days switch
    {
        0 => "đến hạn hôm nay",
        > 0 => $"còn {days} ngày",
        _ => $"quá hạn {-days} ngày",
    };
}
