using System.Globalization;
using Microsoft.AspNetCore.Mvc.ModelBinding.Metadata;

namespace GiaoBan.Shell.Language;

/// <summary>What model binding says of an input that it cannot read, in the reader's language.</summary>
internal static class BindingMessages
{
    public static void Set(DefaultModelBindingMessageProvider messages)
    {
        messages.SetAttemptedValueIsInvalidAccessor((value, _) => Invalid(value));
        messages.SetNonPropertyAttemptedValueIsInvalidAccessor(Invalid);
        messages.SetUnknownValueIsInvalidAccessor(_ => Invalid());
        messages.SetNonPropertyUnknownValueIsInvalidAccessor(Invalid);
        messages.SetValueIsInvalidAccessor(Invalid);
        messages.SetValueMustNotBeNullAccessor(_ => Missing());
        messages.SetMissingBindRequiredValueAccessor(_ => Missing());
        messages.SetMissingKeyOrValueAccessor(Missing);
        messages.SetMissingRequestBodyRequiredValueAccessor(Missing);
        messages.SetValueMustBeANumberAccessor(_ => Pick("Nhập số", "Write a number"));
        messages.SetNonPropertyValueMustBeANumberAccessor(() => Pick("Nhập số", "Write a number"));
    }

    private static string Invalid(string value) =>
        Pick($"Không dùng được “{value}”. Chọn hoặc nhập lại", $"“{value}” cannot be used. Choose or write again");

    private static string Invalid() => Pick("Giá trị không dùng được. Chọn hoặc nhập lại", "The value cannot be used. Choose or write again");

    private static string Missing() => Pick("Chưa có giá trị. Nhập hoặc chọn", "There is no value. Write or choose one");

    private static string Pick(string vi, string en) =>
        CultureInfo.CurrentUICulture.TwoLetterISOLanguageName == "en" ? en : vi;
}
