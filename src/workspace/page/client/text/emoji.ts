/** The emoji that apps of an office use, by Slack's names. Others stay as `:name:`. */

const NAMES = `
white_check_mark ✅|heavy_check_mark ✔️|x ❌|warning ⚠️|no_entry ⛔|exclamation ❗|question ❓|information_source ℹ️
bell 🔔|no_bell 🔕|lock 🔒|unlock 🔓|key 🔑|memo 📝|pencil ✏️|pencil2 ✏️|page_facing_up 📄|page_with_curl 📃
clipboard 📋|file_folder 📁|open_file_folder 📂|card_index_dividers 🗂️|paperclip 📎|pushpin 📌|round_pushpin 📍
calendar 📅|date 📅|spiral_calendar_pad 🗓️|alarm_clock ⏰|hourglass ⌛|hourglass_flowing_sand ⏳|stopwatch ⏱️
bust_in_silhouette 👤|busts_in_silhouette 👥|wave 👋|+1 👍|thumbsup 👍|-1 👎|thumbsdown 👎|clap 👏|pray 🙏|eyes 👀
raised_hand ✋|ok_hand 👌|handshake 🤝|point_right 👉|point_left 👈|point_up 👆|point_down 👇|muscle 💪
tada 🎉|star ⭐|star2 🌟|sparkles ✨|fire 🔥|rocket 🚀|trophy 🏆|medal 🏅|first_place_medal 🥇|100 💯
red_circle 🔴|large_blue_circle 🔵|large_green_circle 🟢|large_yellow_circle 🟡|white_circle ⚪|black_circle ⚫
arrow_right ➡️|arrow_left ⬅️|arrow_up ⬆️|arrow_down ⬇️|arrows_counterclockwise 🔄|repeat 🔁|rewind ⏪|fast_forward ⏩
speech_balloon 💬|thought_balloon 💭|email 📧|envelope ✉️|inbox_tray 📥|outbox_tray 📤|loudspeaker 📢|mega 📣
bar_chart 📊|chart_with_upwards_trend 📈|mag 🔍|bulb 💡|gear ⚙️|hammer 🔨|wrench 🔧|link 🔗|scales ⚖️|ballot_box_with_ballot 🗳️
smile 😄|slightly_smiling_face 🙂|grinning 😀|joy 😂|wink 😉|blush 😊|thinking_face 🤔|cry 😢|heart ❤️|flag-vn 🇻🇳
one 1️⃣|two 2️⃣|three 3️⃣|four 4️⃣|five 5️⃣|six 6️⃣|classical_building 🏛️|office 🏢|robot_face 🤖|zap ⚡
`;

const EMOJI = new Map(
  NAMES.trim()
    .split(/[|\n]/)
    .map((entry) => entry.split(' ') as [string, string]),
);

/** The character for a name, or the name as it was written. */
export function emojiOf(name: string): string {
  return EMOJI.get(name) ?? `:${name}:`;
}

/** Names in a plain text become characters, where the text says that it may. */
export function withEmoji(text: string): string {
  return text.replaceAll(/:([a-z0-9_+'-]+):/g, (_whole, name: string) => emojiOf(name));
}
